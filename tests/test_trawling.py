"""The search of an archive finds what the search of every source finds, only sooner."""

import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from weakref import WeakSet

import pytest
from attrs import evolve

import crosscheck
from crosscheck import trawling
from crosscheck.corpus.texts import HELD
from crosscheck.model import Corpus, Source
from crosscheck.surveying import Surveyed, survey
from crosscheck.trawling import Trawl

ROOT = Path(__file__).parents[1]


PLACES = "Kaltaugrad Mirovskoye Semabadton Verenburg Petolpolis Dovarkent Tosulville".split()
REPORT = """\
At least {killed} people were killed and {injured} were injured in the fire in {place} on {day}.

{houses} houses were damaged, the mayor of {place} said. Schools stayed closed.

The price of bread rose by 4 per cent, the office of statistics reported.
"""
CLAIM = """\
  - id: {id}
    question: {question}
    kind: {kind}
"""


def misspelled(place: str, number: int) -> str:
    """Return *place* as every third report prints it: two letters have changed places."""
    return place if number % 3 else place[:4] + place[5] + place[4] + place[6:]


def lay_out(folder: Path) -> None:
    """Write three reports on a fire in each place, and five claims on each fire."""
    (folder / "seeds").mkdir()
    (folder / "claims").mkdir()
    claims = []
    for number, place in enumerate(PLACES):
        day = f"{number + 3} June 20{number + 10}"
        for again in range(3):
            told = {"killed": 5 + number, "injured": 100 + again, "houses": 20 + number}
            text = REPORT.format(**told, place=misspelled(place, again), day=day)
            (folder / "seeds" / f"{place}-{again}.txt").write_text(text, encoding="utf-8")
        fire = f"the fire in {place} on {day}"
        questions = {
            "killed": (f"How many people were killed in {fire}?", "quantity\n    measure: killed"),
            "injured": (
                f"How many people were injured in {fire}?",
                "quantity\n    measure: injured",
            ),
            "houses": (f"How many houses were damaged in {fire}?", "quantity"),
            "day": (f"When was the fire in {place}?", "date"),
            "police": (f"Did the mayor of {place} close the schools?", "stance"),
        }
        claims += [
            CLAIM.format(id=f"{place}-{name}", question=question, kind=kind)
            for name, (question, kind) in questions.items()
        ]
    written = "version: 1\nclaims:\n" + "".join(claims)
    (folder / "claims" / "fires.yaml").write_text(written, encoding="utf-8")


def trawl(
    corpus: Corpus, how: Trawl, sources: Collection[str] = (), claims: Collection[str] = ()
) -> list[Surveyed]:
    """Return what the search of an archive finds; the sources that it gives are those it is of."""
    found = list(trawling.trawl(corpus, how, sources=sources, claims=claims))
    assert [source.id for source, _ in found] == [searches[0].source for _, searches in found]
    return [searches for _, searches in found]


def speaking(corpus: Corpus) -> list[Surveyed]:
    """Return what the search of every source finds, without the silences."""
    each = (tuple(one for one in found if one.proposals) for found in survey(corpus))
    return [found for found in each if found]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("archive")
    lay_out(folder)
    return crosscheck.load(str(folder))


def test_the_proposals_on_the_seeds_are_the_same_to_the_letter() -> None:
    corpus = crosscheck.load(str(ROOT))

    assert speaking(corpus) == list(trawl(corpus, Trawl()))
    assert repr(speaking(corpus)) == repr(list(trawl(corpus, Trawl())))


def test_the_proposals_in_an_archive_are_the_same_to_the_letter(archive: Corpus) -> None:
    assert speaking(archive) == list(trawl(archive, Trawl()))


def test_a_shortlist_finds_a_part_of_them_and_nothing_else(archive: Corpus) -> None:
    everything = {(each.source, each.claim): each for found in speaking(archive) for each in found}
    found = [each for one in trawl(archive, Trawl(shortest=3)) for each in one]

    assert found == [everything[each.source, each.claim] for each in found]
    assert {claim.id for claim in archive.claims} == {each.claim for each in found}


def test_the_reports_of_an_event_are_on_the_shortlist_of_its_claims(archive: Corpus) -> None:
    """Each is told in three reports; a name may be misspelled in any of them."""
    counted = {claim.id for claim in archive.claims if claim.scope.measure}
    all_of_them = {
        (each.source, each.claim)
        for found in speaking(archive)
        for each in found
        if each.claim in counted
    }
    shortlisted = {
        (each.source, each.claim)
        for found in trawl(archive, Trawl(shortest=4))
        for each in found
        if each.claim in counted
    }

    assert 2 * len(PLACES) * 3 == len(all_of_them)
    assert all_of_them == shortlisted


def test_several_processes_find_the_same_as_one(
    archive: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = list(trawl(archive, Trawl(jobs=1)))
    monkeypatch.setattr(trawling, "_LARGE", 0)
    monkeypatch.setattr(trawling, "_BATCH", 4)

    assert one == list(trawl(archive, Trawl(jobs=2)))


def test_the_sources_and_claims_may_be_chosen(archive: Corpus) -> None:
    source = archive.sources[4].id
    found = list(trawl(archive, Trawl(), sources=[source], claims=[archive.claims[2].id]))

    assert [(source, archive.claims[2].id)] == [(each.source, each.claim) for (each,) in found]


def test_the_same_text_under_two_names_is_found_under_both(archive: Corpus) -> None:
    first = archive.sources[0]
    twice = evolve(archive, sources=(first, evolve(first, id="again", file="seeds/again.txt")))

    one, other = trawl(twice, Trawl())

    assert [each.claim for each in one] == [each.claim for each in other]


class Counted:
    """Texts in memory that tells how many sources with their text there are at a time."""

    problems = ()

    def __init__(self) -> None:
        self.most = 0
        self._alive: WeakSet[Source] = WeakSet()

    def put(self, source: Source, text: str, encoding: str) -> Source:
        return HELD.put(source, text, encoding)

    def digest(self, source: Source) -> str:
        return HELD.digest(source)

    def whole(self, source: Source) -> Source:
        whole = evolve(source)
        self._alive.add(whole)
        self.most = max(self.most, len(self._alive))
        return whole


@pytest.mark.parametrize(("jobs", "most"), [(1, 2), (2, 2 * 4 + 1)])
def test_no_more_texts_are_in_memory_than_are_searched_at_once(
    archive: Corpus, monkeypatch: pytest.MonkeyPatch, jobs: int, most: int
) -> None:
    """One batch, and the next while it is gathered."""
    monkeypatch.setattr(trawling, "_LARGE", 0)
    monkeypatch.setattr(trawling, "_BATCH", 2)
    texts = Counted()
    found = sum(1 for _ in trawling.trawl(archive, Trawl(jobs=jobs, texts=texts)))

    assert len(archive.sources) == found
    assert texts.most <= most < len(archive.sources)


KILLED = """
import sys, time
import crosscheck
from crosscheck import trawling

if __name__ == "__main__":
    trawling._LARGE = 0
    found = trawling.trawl(crosscheck.load(sys.argv[1]), trawling.Trawl(jobs=2))
    next(found)
    print("found", flush=True)
    time.sleep(60)
"""


def test_the_processes_of_a_search_that_is_killed_end_too(archive: Corpus) -> None:
    """They have its output open, which ends when the last of them does."""
    search = subprocess.Popen(
        [sys.executable, "-c", KILLED, archive.root], stdout=subprocess.PIPE, text=True
    )
    assert search.stdout is not None
    assert "found\n" == search.stdout.readline()
    search.kill()

    assert "" == search.communicate(timeout=30)[0]
