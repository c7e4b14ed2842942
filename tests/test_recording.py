"""What an editor records shows as added lines in the right place of the right file."""

import difflib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from crosscheck.corpus import load
from crosscheck.digest import digest
from crosscheck.errors import ProblemError
from crosscheck.model import Corpus
from crosscheck.recording import (
    Change,
    new_problems,
    record_silence,
    record_statement,
    without_silence,
)
from crosscheck.reviewing import open_cells
from crosscheck.splicing import Item
from crosscheck.writing import write_if_unchanged

Project = Callable[[Mapping[str, str]], Corpus]

ROOT = Path(__file__).parents[1]
ON = date(2026, 11, 25)
WIRE = "The harbour is closed.\n"
CLAIMS = """\
# yaml-language-server: $schema=../.crosscheck/claims.schema.json
version: 1
claims:
  - id: toll
    question: How many died?
    kind: quantity
    statements:
      - source: gazette
        value: 5
        quote: Five died
      # Ask the harbour master.
      - source: post
        value: 6
        quote: Six died

  # Not counted so far.
  - id: injured
    question: How many were injured?
    kind: quantity
"""
FILES = {
    "seeds/gazette.txt": "Five died. Later: six died.\n",
    "seeds/post.txt": "Six died. 14 were injured, the mayor said: no more.\n",
    "seeds/wire.txt": WIRE,
    "claims/a.yaml": CLAIMS,
}


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Project:
    def lay_out(files: Mapping[str, str]) -> Corpus:
        for name, text in {**FILES, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        corpus = load(str(tmp_path))
        assert () == corpus.problems
        return corpus

    return lay_out


def carried_out(corpus: Corpus, change: Change) -> Corpus:
    """Write *change* and return the project as it then is."""
    assert () == new_problems(corpus, change)
    write_if_unchanged(Path(corpus.root, change.file), change.old, change.new)
    changed = load(corpus.root)
    assert () == changed.problems
    return changed


def silence(corpus: Corpus, source: str, *claims: str, by: str | None = None) -> Change:
    return record_silence(corpus, source, claims, by=by, on=ON)


def added(change: Change) -> list[str]:
    """Return the lines that a change adds; fails where it takes one away."""
    old = (change.old or "").splitlines()
    lines = [line for line in difflib.ndiff(old, change.new.splitlines()) if line[:1] in "+-"]
    assert all(line.startswith("+") for line in lines)
    return [line[2:] for line in lines]


def test_the_first_review_makes_the_file_with_its_schema(project: Project) -> None:
    corpus = project({})

    change = silence(corpus, "wire", "toll", "injured", by="Anna")

    assert None is change.old
    assert "claims/reviews.yaml" == change.file
    assert [
        "# yaml-language-server: $schema=../.crosscheck/reviews.schema.json",
        "# Who has gone through which text, by its hash, and on which claims it is silent.",
        "version: 1",
        "reviews:",
        "  - source: wire",
        f"    text: {digest(WIRE)}",
        "    by: Anna",
        "    on: 2026-11-25",
        "    silent: [toll, injured]",
    ] == change.new.splitlines()
    assert () == open_cells(carried_out(corpus, change))["wire"]


def test_where_no_file_names_its_schema_a_new_one_does_not_either(project: Project) -> None:
    corpus = project({"claims/a.yaml": CLAIMS.partition("\n")[2]})

    assert silence(corpus, "wire").new.startswith("# Who has gone through which text")


def test_who_read_it_and_any_silence_may_be_missing(project: Project) -> None:
    change = silence(project({}), "wire")

    assert [f"    text: {digest(WIRE)}", "    on: 2026-11-25"] == change.new.splitlines()[-2:]


def review(silent: str) -> dict[str, str]:
    text = f"# Mine.\n- source: wire  # the agency\n  text: {digest(WIRE)}\n  on: 2026-11-25\n"
    return {"claims/reviews.yaml": f"{text}{silent}"}


@pytest.mark.parametrize(
    ("silent", "lines"),
    [
        ("", ["  silent:", "    - toll", "    - injured"]),
        ("  silent:\n", ["    - toll", "    - injured"]),
        ("  silent:\n    - toll  # I looked twice\n", ["    - injured"]),
        ("  silent:\n  - toll\n# End.\n", ["  - injured"]),
        ("  silent: [injured, toll]\n", []),
    ],
)
def test_further_silences_of_the_same_text_are_added_lines(
    project: Project, silent: str, lines: list[str]
) -> None:
    corpus = project(review(silent))

    change = silence(corpus, "wire", "toll", "injured")

    assert lines == added(change)
    assert () == open_cells(carried_out(corpus, change))["wire"]


@pytest.mark.parametrize("silent", ["  silent: [toll]\n", "  silent: toll\n"])
def test_a_list_in_brackets_grows_in_its_line(project: Project, silent: str) -> None:
    text = f"- source: wire\n  text: {digest(WIRE)}\n  on: 2026-11-25\n{silent}"
    corpus = project({"claims/reviews.yaml": text})

    change = silence(corpus, "wire", "injured")

    assert text.replace(silent, "  silent: [toll, injured]\n") == change.new
    assert () == open_cells(carried_out(corpus, change))["wire"]


def test_but_not_where_a_comment_in_the_review_would_be_lost(project: Project) -> None:
    corpus = project(review("  silent: [toll]\n"))

    with pytest.raises(ProblemError, match="write the list as a block"):
        silence(corpus, "wire", "injured")


ANNA = f"- source: wire\n  text: {digest(WIRE)}\n  by: Anna\n  on: 2026-11-01\n  silent: [toll]\n"
POST = (
    f"# Read twice.\n- source: post\n  text: {digest(FILES['seeds/post.txt'])}\n  on: 2026-11-01\n"
)


@pytest.mark.parametrize(("by", "silent"), [("Ben", "[toll, injured]"), ("Anna", "[injured]")])
def test_another_person_or_day_has_a_review_of_its_own(
    project: Project, by: str, silent: str
) -> None:
    """Who read what on which day stays true; what one has recorded before is not said again."""
    corpus = project({"claims/reviews.yaml": ANNA + POST})

    change = silence(corpus, "wire", "toll", "injured", by=by)

    review = f"- source: wire\n  text: {digest(WIRE)}\n  by: {by}\n  on: 2026-11-25\n"
    assert f"{ANNA}{review}  silent: {silent}\n{POST}" == change.new
    assert () == open_cells(carried_out(corpus, change))["wire"]


def test_of_several_reviews_on_a_day_the_own_one_grows(project: Project) -> None:
    today = ANNA.replace("2026-11-01", "2026-11-25")
    corpus = project({"claims/reviews.yaml": today + today.replace("Anna", "Ben")})

    change = silence(corpus, "wire", "injured", by="Anna")

    grown = today.replace("[toll]", "[toll, injured]")
    assert grown + today.replace("Anna", "Ben") == change.new
    carried_out(corpus, change)


def test_nothing_is_written_of_what_one_has_recorded_already(project: Project) -> None:
    corpus = project({"claims/reviews.yaml": ANNA})

    assert ANNA == silence(corpus, "wire", "toll", by="Anna").new


def test_all_reviews_of_another_text_are_replaced_by_one(project: Project) -> None:
    old = ANNA.replace(digest(WIRE), digest("old"))
    corpus = project({"claims/reviews.yaml": old + POST + old.replace("Anna", "Ben")})

    change = silence(corpus, "wire", "toll", by="Cy")

    new = ANNA.replace("Anna", "Cy").replace("2026-11-01", "2026-11-25")
    assert new + POST == change.new
    carried_out(corpus, change)


def test_a_review_of_another_text_is_replaced(project: Project) -> None:
    corpus = project(
        {
            "claims/reviews.yaml": f"# Mine.\n- source: post\n  text: {digest('old')}\n"
            "  by: Anna\n  on: 2026-11-01\n  silent: [injured, toll]\n\n"
            f"# Read twice.\n- source: wire\n  text: {digest(WIRE)}\n  on: 2026-11-01\n"
        }
    )

    change = silence(corpus, "post", "injured", by="Ben")

    assert (
        f"# Mine.\n- source: post\n  text: {digest(FILES['seeds/post.txt'])}\n"
        "  by: Ben\n  on: 2026-11-25\n  silent: [injured]\n\n"
        f"# Read twice.\n- source: wire\n  text: {digest(WIRE)}\n  on: 2026-11-01\n"
    ) == change.new
    assert [True, True] == [each.current for each in carried_out(corpus, change).reviews]


def test_the_silence_of_a_source_that_is_not_there_cannot_be_recorded(project: Project) -> None:
    with pytest.raises(KeyError):
        silence(project({}), "herald")


@pytest.mark.parametrize(
    ("silent", "left"),
    [
        ("  silent: [toll, injured]\n", "  silent: [injured]\n"),
        ("  silent: [toll]\n", ""),
        ("  silent: toll\n", ""),
        ("  silent:\n    - toll\n", ""),
        (
            "  silent:\n  - injured  # twice\n  - toll\n# End.\n",
            "  silent:\n  - injured  # twice\n# End.\n",
        ),
    ],
)
def test_a_claim_is_taken_off_the_silences(project: Project, silent: str, left: str) -> None:
    text = f"- source: wire\n  text: {digest(WIRE)}\n  on: 2026-11-25\n"
    ben = f"- source: wire\n  text: {digest(WIRE)}\n  by: Ben\n  on: 2026-11-25\n"
    more = f"{ben}  silent: [injured]\n"
    corpus = project({"claims/reviews.yaml": f"{text}{silent}{more}"})

    change = without_silence(corpus, "wire", "toll")

    assert change is not None
    assert f"{text}{left}{more}" == change.new
    assert ("toll",) == open_cells(carried_out(corpus, change))["wire"]


def test_where_there_is_nothing_to_take_off_nothing_changes(project: Project) -> None:
    """Not of another source, nor of another text, nor where a comment would be lost."""
    corpus = project(
        {
            "claims/reviews.yaml": f"- source: post\n  text: {digest('old')}\n"
            f"  on: 2026-11-01\n  silent: [toll]\n- source: wire  # mine\n"
            f"  text: {digest(WIRE)}\n  on: 2026-11-01\n  silent: [toll]\n"
        }
    )

    assert None is without_silence(corpus, "gazette", "toll")
    assert None is without_silence(corpus, "post", "toll")
    assert None is without_silence(corpus, "wire", "injured")
    assert None is without_silence(corpus, "wire", "toll")


STATEMENT = {"source": "gazette", "value": ">5", "quote": "six died", "prefix": "Later: "}
LINES = ["- source: gazette", "value: '>5'", "quote: six died", "prefix: 'Later: '"]


def test_a_statement_comes_after_the_last_of_its_source(project: Project) -> None:
    corpus = project({})

    change = record_statement(corpus, "toll", STATEMENT)

    assert LINES == [line.strip() for line in added(change)]
    assert "Five died\n      - source: gazette\n" in change.new
    assert "'Later: '\n      # Ask the harbour master.\n      - source: post\n" in change.new
    sources = [each.source for each in carried_out(corpus, change).claims[0].statements]
    assert ["gazette", "gazette", "post"] == sources


def test_a_statement_of_a_source_that_has_none_comes_last(project: Project) -> None:
    corpus = project({})

    change = record_statement(corpus, "toll", {"source": "wire", "value": "6", "quote": "closed"})

    assert (
        "Six died\n      - source: wire\n        value: 6\n        quote: closed\n\n" in change.new
    )
    assert 3 == len(carried_out(corpus, change).claims[0].statements)


def test_the_first_statement_of_a_claim_makes_the_list(project: Project) -> None:
    corpus = project({})
    statement: Item = {
        "source": "post",
        "speaker": "the mayor",
        "value": "14",
        "quote": "14 were injured, the mayor said: no more",
        "scope": {"place": "harbour"},
        "as of": "2026-11-01",
        "mode": "official claim",
        "note": "#1",
    }

    change = record_statement(corpus, "injured", statement)

    assert [
        "    statements:",
        "      - source: post",
        "        speaker: the mayor",
        "        value: 14",
        "        quote: '14 were injured, the mayor said: no more'",
        "        scope: {place: harbour}",
        "        as of: 2026-11-01",
        "        mode: official claim",
        "        note: '#1'",
    ] == added(change)
    (read,) = carried_out(corpus, change).claims[1].statements
    assert ("post", "the mayor", "14", "harbour", "official claim", "#1") == (
        read.source,
        read.speaker,
        read.written,
        read.scope.place,
        read.mode,
        read.note,
    )


def test_a_statement_for_a_claim_that_is_not_there_cannot_be_recorded(project: Project) -> None:
    with pytest.raises(KeyError):
        record_statement(project({}), "arrests", STATEMENT)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ({"source": "post", "value": "many many"}, "cannot read this value"),
        ({"source": "pots", "value": "5"}, "unknown source `pots`"),
        ({"source": "post", "value": "5", "quoet": "Six"}, "unknown key `quoet`"),
    ],
)
def test_what_could_not_be_read_is_known_before_it_is_written(
    project: Project, statement: dict[str, str], said: str
) -> None:
    corpus = project({})

    (problem,) = new_problems(corpus, record_statement(corpus, "toll", statement))

    assert said in problem.message
    assert CLAIMS == Path(corpus.root, "claims/a.yaml").read_text(encoding="utf-8")


def test_problems_that_were_there_before_are_not_new_where_they_move_down(
    project: Project, tmp_path: Path
) -> None:
    project({})
    claims = tmp_path / "claims" / "a.yaml"
    claims.write_text(f"{CLAIMS}    kinds: date\n", encoding="utf-8")
    corpus = load(str(tmp_path))

    assert 1 == len(corpus.problems)
    assert () == new_problems(corpus, record_statement(corpus, "toll", STATEMENT))


def test_a_statement_fits_into_every_claim_of_this_project() -> None:
    corpus = load(str(ROOT))
    for claim in corpus.claims:
        for source in corpus.sources[::2]:
            value = {"quantity": "5", "date": "2022-01-05", "stance": "unclear"}
            statement = {"source": source.id, "value": value.get(claim.kind, "Almaty")}

            change = record_statement(corpus, claim.id, statement)

            assert {f"- source: {source.id}", f"value: {statement['value']}"} == {
                line.strip() for line in added(change)
            }
