"""Statements, read from the nodes under a claim: who says it, the value, the words."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import cast

from attrs import frozen

from crosscheck.corpus.days import read_day
from crosscheck.corpus.entry import (
    Entry,
    Form,
    as_text,
    filled_in,
    is_empty,
    one_of,
    ticked,
)
from crosscheck.corpus.sources import Named
from crosscheck.errors import Problem
from crosscheck.kinds import KINDS, Typed
from crosscheck.model import Mode, Quote, Statement
from crosscheck.nodes import ListNode, Node, TextNode
from crosscheck.text import folded
from crosscheck.traps import comment_cuts
from crosscheck.values.dates import DateRange
from crosscheck.values.scope import Scope
from crosscheck.values.value import KindName, Value

STATEMENT = Form(
    "a statement",
    (
        "source",
        "speaker",
        "value",
        "quote",
        "context",
        "prefix",
        "suffix",
        "scope",
        "mode",
        "as of",
        "complete",
        "note",
        "id",
    ),
    belongs={
        "measure": "write it into the scope: `scope: {measure: casualties}`",
        "group": "write it into the scope: `scope: {group: citizens}`",
        "place": "write it into the scope: `scope: {place: Almaty}`",
        "unit": "`unit` belongs to the claim; a unit of its own stands in the value: `3 decades`",
        "question": "a question belongs to a claim: begin a new one, indented less",
        "kind": "`kind` belongs to the claim",
    },
    spellings=("as-of", "as_of"),
)
SCOPE = Form("a scope", ("measure", "group", "place"))
MODES: tuple[Mode, ...] = ("report", "official claim", "order", "promise", "forecast")

_EXAMPLES: Mapping[KindName, str] = {
    "quantity": "more than 225",
    "date": "7 January 2022",
    "actor": "Tokayev",
    "names": "[Armenia, Belarus]",
    "stance": "affirms",
}
_MENDING: Mapping[KindName, str] = {
    "quantity": "write the figure as the source does; what it counts is the claim's `measure`",
    "date": "write the date as the source does, or in figures: `2022-01-07`",
    "actor": "write one name; other names of the same actor belong in actors.yaml",
    "names": "write a list, `[Armenia, Belarus]`, or one text with commas",
    "stance": "`affirms` answers the claim's question with yes, `denies` with no",
}
_NO_LETTERS = re.compile(r"[\W_]+")


@frozen
class Asked:
    """What a claim declares that reading its statements needs."""

    kind: KindName | None
    """None where it cannot be read; the values cannot be either then."""
    unit: str | None
    scope: Scope
    within: DateRange | None


def read_statements(
    nodes: Sequence[Node], asked: Asked, sources: Named, problems: list[Problem]
) -> tuple[Statement, ...]:
    """Return the statements that can be read; what cannot is in *problems*."""
    filled = [filled_in(node, STATEMENT, problems) for node in nodes]
    entries = [entry for entry in filled if entry is not None]
    read = [
        _statement(entry, id_, asked, sources)
        for entry, id_ in zip(entries, _ids(entries), strict=True)
    ]
    return tuple(statement for statement in read if statement is not None)


def _statement(entry: Entry, id_: str, asked: Asked, sources: Named) -> Statement | None:
    source = _source(entry, sources)
    value = _value(entry, asked)
    as_of, as_of_written = _as_of(entry, asked.within)
    quote, context = _quote(entry, "quote"), _quote(entry, "context")
    scope, mode = _scope(entry, asked.scope), entry.choice("mode", MODES) or "report"
    speaker, note = entry.text("speaker"), entry.text("note")
    if source is None or value is None:
        return None
    node = entry.node.entries["value"][1]
    return Statement(
        id=id_,
        source=source,
        value=value,
        written=_written(node),
        location=entry.location,
        value_location=node.location,
        quote=quote,
        context=context,
        speaker=speaker,
        scope=scope,
        mode=cast("Mode", mode),
        as_of=as_of,
        as_of_written=as_of_written,
        note=note,
    )


def _ids(entries: Sequence[Entry]) -> list[str]:
    """Return an id for each statement: its own, or source and speaker, numbered where needed."""
    own = [entry.text("id") for entry in entries]
    taken = {id_ for id_ in own if id_}
    seen: set[str] = set()
    ids = []
    for entry, given in zip(entries, own, strict=True):
        if given in seen:
            help_ = "ids tell the statements of a claim apart: change or drop one"
            entry.report(f"a second statement of this claim is called `{given}`", "id", help_)
        id_ = given if given and given not in seen else _free(_default_id(entry), taken)
        taken.add(id_)
        seen.add(id_)
        ids.append(id_)
    return ids


def _default_id(entry: Entry) -> str:
    source = _raw(entry, "source")
    speaker = _NO_LETTERS.sub("-", folded(_raw(entry, "speaker"))).strip("-")
    return f"{source}/{speaker}" if speaker else source


def _free(id_: str, taken: Collection[str]) -> str:
    """Return *id_*, with the first number behind it that makes it one of its own."""
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free


def _raw(entry: Entry, key: str) -> str:
    """Return the text under *key* without reporting what is wrong with it."""
    node = entry.node.get(key)
    return node.text.strip() if isinstance(node, TextNode) else ""


def _source(entry: Entry, sources: Named) -> str | None:
    """Return the id of the source; None where there is none or its text cannot be read."""
    id_ = entry.needed("source", "the-id-of-a-source")
    if id_ is not None and id_ not in sources.ids and sources.complete:
        entry.report(f"unknown source `{id_}`", "source", one_of(id_, sources.ids))
    return id_ if sources.ids.get(id_ or "") else None


def _value(entry: Entry, asked: Asked) -> Value | None:
    node = entry.node.get("value")
    if not isinstance(node, ListNode | TextNode) or is_empty(node):
        entry.needed("value", _EXAMPLES[asked.kind or "quantity"])
        return None
    words = entry.texts("value") if isinstance(node, ListNode) else node.text.strip()
    if asked.kind is None:
        return None
    typed = Typed(words, asked.unit, asked.within, entry.flag("complete"))
    try:
        return KINDS[asked.kind].read(typed)
    except ValueError as error:
        help_ = as_text(node) if isinstance(node, ListNode) else _MENDING[asked.kind]
        entry.report(f"cannot read this value: {error}", "value", help_)
        return None


def _written(node: Node) -> str:
    """Return a value as it was typed, the parts of a list between commas."""
    if isinstance(node, ListNode):
        return ", ".join(_written(item) for item in node.items)
    return node.text.strip() if isinstance(node, TextNode) else ""


def _quote(entry: Entry, key: str) -> Quote | None:
    """Return the words under *key* with what stands before and after them in the source."""
    node = entry.node.get(key)
    if node is None:
        return None
    if not isinstance(node, TextNode):
        entry.text(key)  # says what is wrong
        return None
    if not any(map(str.isalnum, node.text)):
        help_ = f"copy the words from the source, or leave `{key}` out"
        message = f"the {key} is empty" if is_empty(node) else f"the {key} holds no words"
        entry.report(message, key, help_)
        return None
    _report_comment(entry, node)
    if key != "quote":
        return Quote(node.text.strip(), location=node.location)
    return Quote(
        node.text.strip(), _beside(entry, "prefix"), _beside(entry, "suffix"), node.location
    )


def _beside(entry: Entry, key: str) -> str:
    """Return the words under *key* with their blanks, which touch the quote."""
    text, node = entry.text(key), entry.node.get(key)
    if text is None or not isinstance(node, TextNode):
        return ""
    _report_comment(entry, node)
    return node.text.rstrip("\n")


def _report_comment(entry: Entry, node: TextNode) -> None:
    """Report words that are lost because ` #` begins a comment in YAML."""
    cut = comment_cuts(node.page.text, node.end) if node.plain else None
    if cut:
        entry.problems.append(node.page.problem(cut))


def _scope(entry: Entry, claimed: Scope) -> Scope:
    """Return what the statement covers; what it does not say it takes from its claim."""
    own = entry.entry("scope", SCOPE)
    if own is None:
        return claimed
    return Scope(
        own.text("measure") or claimed.measure,
        own.text("group") or claimed.group,
        own.text("place") or claimed.place,
    )


def _as_of(entry: Entry, within: DateRange | None) -> tuple[DateRange | None, str | None]:
    """Return the day on which the figure stood, and as it was typed."""
    keys = [key for key in ("as of", *STATEMENT.spellings) if key in entry.node.entries]
    if len(keys) > 1:
        entry.report(
            f"{ticked(keys)} are one key in several spellings", keys[1], "keep one of them"
        )
    written = entry.text(keys[0]) if keys else None
    return read_day(entry, keys[0], within) if written else None, written
