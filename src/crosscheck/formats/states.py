"""What changed between two states of a project: for a terminal, or as JSON."""

from collections.abc import Iterator, Sequence

from crosscheck.formats.jsontext import dumped
from crosscheck.formats.jsonvalues import Json, json_location
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cut, visible
from crosscheck.formats.worddiff import word_diff
from crosscheck.formats.wording import count, listed
from crosscheck.model.changed import Change, Changes, Edit, Turn

VERSION = 1
"""The version of the JSON object; raised when a key changes its meaning or goes."""

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_TINTS = {"added": "good", "removed": "error", "changed": "warning"}
_LONGEST = 200
"""Columns of a question or an answer."""


def render_changes(changes: Changes, *, colour: bool) -> str:
    """Return every change under the heading of what it is one of, and how many there are."""
    paint = Paint(on=colour)
    blocks = [
        _block("sources", (_change(each, paint) for each in changes.sources), paint),
        _block("claims", (_change(each, paint) for each in changes.claims), paint),
        _block("statements", (_change(each, paint) for each in changes.statements), paint),
        _block("verdicts", (_turn(each, paint) for each in changes.verdicts), paint),
        _block("decisions", (_change(each, paint) for each in changes.decisions), paint),
        f"{_counts(changes)}\n",
    ]
    return "\n".join(block for block in blocks if block)


def _block(title: str, entries: Iterator[Iterator[str]], paint: Paint) -> str:
    lines = [f"  {line}\n" for entry in entries for line in entry]
    return "".join([f"{paint.strong(title)}\n", *lines]) if lines else ""


def _change(change: Change, paint: Paint) -> Iterator[str]:
    sign = paint.tinted(_SIGNS[change.how], _TINTS[change.how])
    place = f"  ({change.location})" if change.location else ""
    yield f"{sign} {visible(change.id)}: {cut(change.name, _LONGEST)}{visible(place)}"
    for edit in change.edits:
        words = _words(edit, change, paint)
        if words:
            field = f"{edit.field}, line {edit.line}" if edit.line else edit.field
            yield f"    {visible(field)}: {words}"


def _words(edit: Edit, change: Change, paint: Paint) -> str:
    """Return what differs; of what came or went as a whole, what its name does not tell."""
    if change.how == "changed":
        return word_diff(edit.before, edit.after, paint)
    words = edit.after or edit.before
    return "" if words in change.name else cut(words, _LONGEST)


def _turn(turn: Turn, paint: Paint) -> Iterator[str]:
    sign, after = paint.tinted(_SIGNS["changed"], _TINTS["changed"]), paint.strong(turn.after.value)
    yield f"{sign} {visible(turn.claim)}: {turn.before.value}, now {after}"
    yield f"    {visible(turn.sentence)}"


def _counts(changes: Changes) -> str:
    states = f"from {visible(changes.before)} to {visible(changes.after)}"
    if changes.nothing:
        return f"{states}: no source, claim, statement, verdict or decision changed"
    numbers = {
        "source": len(changes.sources),
        "claim": len(changes.claims),
        "statement": len(changes.statements),
        "verdict": len(changes.verdicts),
        "decision": len(changes.decisions),
    }
    told = listed([count(number, noun) for noun, number in numbers.items() if number])
    return f"{states}: {told} changed"


def render_changes_as_json(changes: Changes) -> str:
    """Return *changes* as a JSON object."""
    return dumped(
        {
            "version": VERSION,
            "before": changes.before,
            "after": changes.after,
            "sources": _json_changes(changes.sources),
            "claims": _json_changes(changes.claims),
            "statements": _json_changes(changes.statements),
            "verdicts": [_json_turn(turn) for turn in changes.verdicts],
            "decisions": _json_changes(changes.decisions),
        }
    )


def _json_changes(changes: Sequence[Change]) -> Json:
    return [
        {
            "how": change.how,
            "id": change.id,
            "name": change.name,
            "location": json_location(change.location),
            "edits": [_json_edit(edit) for edit in change.edits],
        }
        for change in changes
    ]


def _json_edit(edit: Edit) -> Json:
    return {
        "field": edit.field,
        "before": edit.before or None,
        "after": edit.after or None,
        "line": edit.line,
    }


def _json_turn(turn: Turn) -> Json:
    return {
        "claim": turn.claim,
        "before": turn.before.value,
        "after": turn.after.value,
        "sentence": turn.sentence,
    }
