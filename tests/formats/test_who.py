"""Sources are called by names that readers know, and no two of them alike."""

import pytest

from crosscheck.formats.who import Sources
from crosscheck.model import Mode, Source, Statement
from crosscheck.text import Location, Point
from crosscheck.values.stance import Stance


def _source(id_: str, **known: str) -> Source:
    return Source(
        id_,
        f"seeds/{id_}.txt",
        "",
        title=known.get("title", "unknown"),
        publisher=known.get("publisher", "unknown"),
        author=known.get("author", "unknown"),
        label=known.get("label"),
    )


def _statement(source: str, speaker: str | None = None, mode: Mode = "report") -> Statement:
    place = Location("claims/a.yaml", Point(1, 1))
    return Statement(
        "1", source, Stance.AFFIRMS, "affirms", place, place, speaker=speaker, mode=mode
    )


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        ([_source("a", publisher="IWPR", author="A. Borden")], ["IWPR"]),
        ([_source("a", author="A. Makrogianni", title="What happened")], ["A. Makrogianni"]),
        ([_source("a", title="What happened")], ["“What happened”"]),
        ([_source("a")], ["a"]),
        (
            [_source("a", publisher="P", author="X"), _source("b", publisher="P", author="Y")],
            ["X (P)", "Y (P)"],
        ),
        (
            [_source("a", publisher="P", title='The "T"'), _source("b", publisher="P")],
            ["P’s “The ‘T’”", "P’s untitled text"],
        ),
        (
            [_source("a", publisher="Reuters", title="T"), _source("b", publisher="Reuters")],
            ["Reuters’ “T”", "Reuters’ untitled text"],
        ),
        (
            [_source("a", publisher="P", title="T"), _source("b", publisher="P", title="T")],
            ["P (a)", "P (b)"],
        ),
        ([_source("a", title="T"), _source("b", title="T")], ["“T” (a)", "“T” (b)"]),
        ([_source("a", label="L", publisher="P", author="X")], ["L"]),
        (
            [_source("a", label="L", publisher="P"), _source("b", publisher="P")],
            ["L", "P"],
        ),
        (
            [_source("a", label="L", title="T", author="X"), _source("b", label="L", author="Y")],
            ["L’s “T”", "L’s untitled text"],
        ),
        ([_source("a", label="L"), _source("b", publisher="L")], ["L (a)", "L (b)"]),
    ],
)
def test_names_of_sources(sources: list[Source], names: list[str]) -> None:
    named = Sources.of(sources)
    assert [named.name(source.id) for source in sources] == names


@pytest.mark.parametrize(
    ("speaker", "voice", "again"),
    [
        (None, "IWPR", "another passage in IWPR"),
        ("Anel Arapova", "Anel Arapova in IWPR", "Anel Arapova elsewhere in IWPR"),
        ("photo caption", "a photo caption in IWPR", "a photo caption elsewhere in IWPR"),
        ("editorial", "the editorial in IWPR", "the editorial elsewhere in IWPR"),
        ("the police", "the police in IWPR", "the police elsewhere in IWPR"),
        ("head of state", "the head of state in IWPR", "the head of state elsewhere in IWPR"),
        ("officials", "officials in IWPR", "officials elsewhere in IWPR"),
    ],
)
def test_a_speaker_is_named_with_the_publication(
    speaker: str | None, voice: str, again: str
) -> None:
    sources = Sources.of([_source("a", publisher="IWPR")])
    statement = _statement("a", speaker)
    assert sources.voice(statement) == voice
    assert sources.voice(statement, again=True) == again


@pytest.mark.parametrize(
    ("speaker", "voice", "again"),
    [
        (None, "A. Makrogianni", "another passage by A. Makrogianni"),
        (
            "the authorities",
            "the authorities, cited by A. Makrogianni",
            "the authorities, cited elsewhere by A. Makrogianni",
        ),
    ],
)
def test_a_speaker_is_cited_by_an_author(speaker: str | None, voice: str, again: str) -> None:
    sources = Sources.of([_source("a", author="A. Makrogianni")])
    statement = _statement("a", speaker)
    assert sources.voice(statement) == voice
    assert sources.voice(statement, again=True) == again


@pytest.mark.parametrize(
    ("source", "voice"),
    [
        (_source("a", publisher="IWPR"), "the police, as reported by IWPR"),
        (_source("a", author="A. Makrogianni"), "the police, cited by A. Makrogianni"),
        (
            _source("a", author="A. Makrogianni", label="Makrogianni"),
            "the police, cited by Makrogianni",
        ),
        (
            _source("a", author="A. Makrogianni", label="the essay"),
            "the police, as reported by the essay",
        ),
    ],
)
def test_an_authority_is_reported_and_not_taken_for_the_source(source: Source, voice: str) -> None:
    assert Sources.of([source]).voice(_statement("a", "the police", "official claim")) == voice


def test_a_name_is_given_only_once() -> None:
    """Where a label is what another source would be called to tell it from a third."""
    named = Sources.of(
        [
            _source("a", label="X (P)"),
            _source("b", publisher="P", author="X"),
            _source("c", publisher="P", author="Y"),
        ]
    )
    assert [named.name(each) for each in "abc"] == ["X (P)", "P (b)", "Y (P)"]
