"""Which sources share text, in the terminal and as JSON."""

import json
from collections.abc import Callable

import pytest
from attrs import evolve

from crosscheck.formats.reuse import render_reuses, render_reuses_json
from crosscheck.model import Report, Reuse

Shared = Callable[..., Reuse]


def shown(report: Report) -> str:
    return render_reuses(report.corpus, report.reuses, report.origins, colour=False)


def test_a_pair_is_shown_with_its_passage_and_both_places(report: Report) -> None:
    head, publisher, here, *words, there, _, closing = shown(report).splitlines()

    assert (
        head == "17 % of crisis-group-podcast stands in crisis-group-page: one voice, as declared"
    )
    assert publisher == " = publisher of both: International Crisis Group"
    assert here == "--> seeds/000_38eb265ee4142245.txt:7:1"
    assert "| This week on War & Peace" in words[0]
    assert there == "::: seeds/001_dcc77d45308e3540.txt:5:1: the same words"
    assert closing == "5 sources (4 independent); text is shared by 1 pair"


@pytest.mark.parametrize(
    ("lineages", "origins", "told"),
    [
        ((None, None), ("a", "a"), "one voice, by what they share"),
        ((None, "wire"), ("wire", "wire"), "one voice, by what they share"),
        (("wire", "press"), ("wire", "press"), "two voices, as declared"),
        (("own", None), ("a", "b"), "two voices, as declared"),
    ],
)
def test_it_is_told_who_says_that_two_are_one_voice(
    report: Report, lineages: tuple[str | None, ...], origins: tuple[str, str], told: str
) -> None:
    lineage = dict(zip(("crisis-group-podcast", "crisis-group-page"), lineages, strict=True))
    sources = tuple(
        evolve(each, lineage=lineage.get(each.id, each.lineage)) for each in report.corpus.sources
    )
    changed = evolve(
        report,
        corpus=evolve(report.corpus, sources=sources),
        origins={
            **report.origins,
            "crisis-group-podcast": origins[0],
            "crisis-group-page": origins[1],
        },
    )

    assert shown(changed).splitlines()[0].endswith(f": {told}")


def test_of_many_passages_three_are_shown(report: Report, reuse: Shared) -> None:
    words = ["Kaz … khstan"] * 5
    many = evolve(report, reuses=(reuse("makrogianni", "paris-globalist", "0.4", *words),))

    assert shown(many).count("-->") == 3
    assert " = 2 more passages" in shown(many)
    assert "publisher of both" not in shown(many)


def test_it_is_said_where_nothing_is_shared(report: Report) -> None:
    alone = evolve(report, reuses=())

    assert shown(alone) == "5 sources (4 independent); none share text\n"


def test_json_has_every_passage_with_both_places(report: Report) -> None:
    whole = json.loads(render_reuses_json(report.corpus, report.reuses, report.origins))

    (found,) = whole["reuses"]
    (passage,) = found["passages"]
    assert whole["origins"]["crisis-group-podcast"] == "crisis-group"
    assert (found["left"], found["right"], found["share"]) == (
        "crisis-group-podcast",
        "crisis-group-page",
        "0.169",
    )
    assert passage["text"].startswith("This week on War & Peace")
    assert (passage["left"]["line"], passage["right"]["line"]) == (7, 5)
