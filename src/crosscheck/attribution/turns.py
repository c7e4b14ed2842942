"""Who speaks where in an interview: only the first paragraph of an answer names its speaker."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.text import Span

_LINE = re.compile(r"[^\n\r]++")
_TURN = re.compile(
    r"\s*(?P<name>[^\W\d_a-zа-я][\w.'’-]+(?: [^\W\d_a-zа-я][\w.'’-]*){0,3})\s?(?P<colon>[:：])\s+\S"
)
_BULLET = re.compile(r"\s*[•*–—·-]\s")


class Turn(NamedTuple):
    """A stretch of text that one person speaks."""

    name: Span
    colon: Span
    span: Span
    """From the colon to the end of the answer."""


def turns(text: str) -> tuple[Turn, ...]:
    """Return the turns of the interviews in *text*, in order.

    A paragraph that begins with a name and a colon opens one; a question, an item of a list and
    the next turn end it.
    """
    paragraphs = [line for line in _LINE.finditer(text) if not line[0].isspace()]
    opened = [_TURN.match(each[0]) for each in paragraphs]
    speakers = _speakers(paragraphs, opened)
    found: list[Turn] = []
    going = False
    for paragraph, turn in zip(paragraphs, opened, strict=True):
        if turn and turn["name"] in speakers:
            start = paragraph.start()
            name, colon = (Span(start + turn.start(key), start + turn.end(key)) for key in _PARTS)
            found.append(Turn(name, colon, Span(colon.end, paragraph.end())))
            going = True
        elif turn or _BULLET.match(paragraph[0]) or _asks(paragraph):
            going = False
        elif going:
            last = found[-1]
            found[-1] = Turn(last.name, last.colon, Span(last.span.start, paragraph.end()))
    return tuple(found)


_PARTS = ("name", "colon")


def _speakers(
    paragraphs: Sequence[re.Match[str]], opened: Sequence[re.Match[str] | None]
) -> set[str]:
    """Return the names that open a paragraph twice or more and answer a question once or more.

    "WATCH:" and "Note:" open paragraphs too, but nobody asks them.
    """
    often = Counter(turn["name"] for turn in opened if turn)
    asked = {
        turn["name"]
        for before, turn in zip(paragraphs, opened[1:], strict=False)
        if turn and _asks(before)
    }
    return {name for name, times in often.items() if times > 1 and (name in asked)}


def _asks(paragraph: re.Match[str]) -> bool:
    return paragraph[0].rstrip().endswith("?")
