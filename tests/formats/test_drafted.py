"""A checked draft as it is shown."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from crosscheck.formats.drafted import render_draft, summary
from crosscheck.formats.drafted_json import render_draft_json
from crosscheck.model import Corpus, Difference, Source
from crosscheck.model.drafted import Bearing, Checked, Draft, Held, Outcome, Place
from crosscheck.text import Span
from crosscheck.values.level import Level

TEXT = "Fire\n\nThe mill burned on 4 March; 15 men were hurt, “most of them gravely”.\n"
SOURCE = Source("gazette", "seeds/gazette.txt", "The mill burned on 4 March.\n14 men were hurt.\n")
CORPUS = Corpus("/project", sources=(SOURCE,))


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def held(bearing: Bearing, level: Level, reason: str) -> Held:
    return Held("1", "gazette", "gazette", "14", bearing, level, reason)


DAY = Checked(
    "date",
    span("4 March"),
    "4 March",
    Outcome.SUPPORTED,
    "mill-fire",
    (held(Bearing.SUPPORTS, Level.SAME, "both say 14"),),
)
FIGURE = Checked(
    "figure",
    span("15"),
    "15",
    Outcome.CONTRADICTED,
    "hurt",
    (held(Bearing.CONTRADICTS, Level.CONFLICT, "the gap is 1"),),
)
QUOTATION = Checked(
    "quotation",
    span("most of them gravely"),
    "most of them gravely",
    Outcome.ALTERED,
    places=(Place("gazette", span("14 men were hurt", SOURCE.text), 91.0),),
    differences=(Difference("negation", "gravely", "lightly"),),
)
DRAFT = Draft("fire.md", TEXT, (DAY, FIGURE, QUOTATION))


def test_what_holds_takes_a_line_and_what_does_not_is_underlined() -> None:
    assert """\
supported[date] fire.md:3:20: “4 March”: mill-fire: gazette (14)

contradicted[figure]: “15” on hurt
 --> fire.md:3:29
  |
3 | The mill burned on 4 March; 15 men were hurt, “most of them gravely”.
  |                             ^^
  = contradicted by gazette (14): the gap is 1
  = help: correct it, or record the source that says so

altered[quotation]: “most of them gravely”: the source says “lightly” where the quote says “gravely”
 --> fire.md:3:48
  |
3 | The mill burned on 4 March; 15 men were hurt, “most of them gravely”.
  |                                                ^^^^^^^^^^^^^^^^^^^^
 ::: seeds/gazette.txt:2:1: the words in the source
  |
2 | 14 men were hurt.
  | ^^^^^^^^^^^^^^^^
  = help: copy the words from the source

3 things to check: 1 supported, 1 contradicted, 1 altered
""" == render_draft(DRAFT, CORPUS, colour=False)


def test_the_parts_of_the_summary_add_up() -> None:
    assert "3 things to check: 1 supported, 1 contradicted, 1 altered" == summary(DRAFT)
    assert "nothing to check: no figure, no date and no quotation" == summary(Draft("a", ""))


@pytest.mark.parametrize("sign", ["\x1b[31m", "\u202e", "##[error]"])
def test_hostile_text_commands_nothing(sign: str) -> None:
    text = TEXT.replace("men", f"men{sign}")
    words = f"men{sign}"
    hostile = evolve(FIGURE, span=span(words, text), text=words, candidates=(sign,))
    source = evolve(SOURCE, text=SOURCE.text.replace("men", words))
    corpus = evolve(CORPUS, sources=(source,))
    quoted = evolve(QUOTATION, places=(Place("gazette", span(words, source.text)),), note=sign)
    draft = Draft(f"a{sign}.md", text, (hostile, quoted))

    assert sign not in render_draft(draft, corpus, colour=False)
    assert sign not in render_draft_json(draft, corpus)


def test_the_json_holds_all_of_it() -> None:
    shown = json.loads(render_draft_json(DRAFT, CORPUS))

    assert (1, "fire.md") == (shown["version"], shown["file"])
    assert shown["totals"]["checked"] == sum(shown["totals"].values()) - shown["totals"]["checked"]
    assert ["supported", "contradicted", "altered"] == [
        each["outcome"] for each in shown["checked"]
    ]
    assert {"statement": "1", "source": "gazette", "voice": "gazette", "answer": "14"} | {
        "bearing": "contradicts",
        "level": "conflict",
        "reason": "the gap is 1",
    } == shown["checked"][1]["held"][0]
    assert ("gazette", "14 men were hurt", 91.0) == tuple(
        shown["checked"][2]["places"][0][key] for key in ("source", "text", "score")
    )


def test_the_document_tells_every_key_and_every_outcome() -> None:
    document = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    shown = json.loads(render_draft_json(DRAFT, CORPUS))
    keys = {
        *shown,
        *(key for each in shown["checked"] for key in each),
        *shown["checked"][1]["held"][0],
        *shown["checked"][2]["places"][0],
    }

    assert set() == {key for key in keys if f"`{key}`" not in document}
    assert set() == {each.value for each in Outcome if f"`{each.value}`" not in document}
    assert set() == {each.value for each in Bearing if f"`{each.value}`" not in document}
