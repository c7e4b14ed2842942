"""YAML with places: every scalar is text exactly as typed, and every node knows where it stands.

The one door to PyYAML. Nothing is interpreted (``000``, ``no``, ``12:30`` and ``1_000`` stay what
they are), no key is lost to a second one of the same name, and no file, however it is nested or
refers to itself, costs more than its size.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NoReturn, Protocol

import yaml
from attrs import define, field, frozen

from crosscheck.errors import Problem, ProblemError
from crosscheck.text import LineIndex, Location, Span
from crosscheck.traps import (
    IN_QUOTATION_MARKS,
    Trap,
    malformed,
    misread,
    no_key,
    unreadable_character,
)

MAX_DEPTH = 50
"""Levels of lists and mappings in each other; a project file has six."""
MAX_ALIASED = 100_000
"""Nodes that aliases may stand for before they must be in proportion to the nodes written."""


# What the composer objects to: the message and the way out.
_SECOND_DOCUMENT = (
    "a second document begins here",
    "take the line `---` out: a file holds one document",
)
_TOO_DEEP = (
    f"lists and mappings stand more than {MAX_DEPTH} levels deep in each other",
    "close the brackets, or indent less: no project file needs ten levels",
)
_ALIAS_BOMB = (
    f"aliases unfold to more than {MAX_ALIASED:,} values",
    "write the values out instead of referring to them by alias",
)
_KEY_NOT_TEXT = (
    "a key must be a text, and this one is a list or a mapping",
    f"if the brackets belong to a text, {IN_QUOTATION_MARKS}",
)
_MERGE_KEY = ("the merge key `<<` is not read", "write the keys out in each entry")


@frozen(eq=False)
class Page:
    """A YAML file as it was read."""

    file: str
    text: str = field(repr=False)
    lines: LineIndex = field(repr=False)

    def location(self, start: int, end: int | None = None) -> Location:
        """Return the place of the characters from *start* to *end*."""
        if end is None:
            return Location(self.file, self.lines.point(start))
        return self.lines.location(self.file, Span(start, end))

    def problem(self, trap: Trap) -> Problem:
        """Return *trap* as a problem of this page."""
        return Problem(trap.message, self.location(trap.start, trap.end), trap.help)


@frozen(eq=False)
class TextNode:
    """A scalar."""

    text: str
    """What was typed, without quotation marks and line folding."""
    plain: bool
    """Whether it stands without quotation marks."""
    start: int
    """Offset of its first character in the page, quotation marks included."""
    end: int
    page: Page = field(repr=False)

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.page.location(self.start, self.end)


@frozen(eq=False)
class ListNode:
    """A sequence."""

    items: tuple["Node", ...]
    start: int
    ends: tuple[int, ...]
    """Where each item ends as it is written: the alias, where it is one."""
    flow: bool
    """Whether it is written in brackets."""
    page: Page = field(repr=False)

    @property
    def location(self) -> Location:
        """Where it begins."""
        return self.page.location(self.start)


@frozen(eq=False)
class MapNode:
    """A mapping; its keys are texts."""

    entries: Mapping[str, tuple[TextNode, "Node"]]
    """The node of the key and the node of the value, by key."""
    start: int
    end: int
    """Where its last value ends, without blank lines and comments behind it."""
    flow: bool
    """Whether it is written in braces."""
    page: Page = field(repr=False)

    @property
    def location(self) -> Location:
        """Where it begins."""
        return self.page.location(self.start)

    def get(self, key: str) -> "Node | None":
        """Return the value under *key*."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = TextNode | ListNode | MapNode


@frozen
class Document:
    """What a YAML file holds."""

    page: Page
    root: Node | None
    """None where the file is empty or cannot be read as YAML."""
    problems: tuple[Problem, ...] = ()
    broken: bool = False
    """Whether reading had to be given up, so that what the file defines is not known."""


def parse(text: str, file: str) -> Document:
    """Return the nodes of *text*, with every problem that its YAML has; never raises for it.

    *text* is without a byte order mark, and *file* is its path from the project's root.
    """
    page = Page(file, text, LineIndex(text))
    composer = _Composer(page)
    try:
        root = composer.compose()
    except ProblemError as error:
        return Document(page, None, (*composer.problems, *error.problems), broken=True)
    return Document(page, root, tuple(composer.problems))


def dashes(text: str) -> tuple[int, ...]:
    """Return where the dashes of block lists stand in *text*, which can be parsed."""
    tokens = yaml.scan(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return tuple(each.start_mark.index for each in tokens if type(each) is yaml.BlockEntryToken)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the cyclic garbage collector, which looks through a growing tree again and again.

    Half a million nodes take half as long again with it, and none of them is garbage.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()


class _Events(Protocol):
    """The one method of PyYAML's loaders that is used here.

    Events are `Any`: the published types let each of their marks be missing, which a parser never
    does.
    """

    def get_event(self) -> Any: ...


# PyYAML is built without the C parser on some machines; the Python one gives the same events.
_loader: Callable[[str], _Events] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@define
class _Opened:
    """A list or mapping that has begun and not ended."""

    start: int
    anchor: str | None
    nodes_before: int
    flow: bool
    children: list[Node] = field(factory=list)
    ends: list[int] = field(factory=list)
    """Where each child ends as it is written."""


@define
class _Composer:
    """Builds nodes from PyYAML's events, without recursion."""

    page: Page
    problems: list[Problem] = field(factory=list)
    _root: Node | None = None
    _opened: list[_Opened] = field(factory=list)
    _anchored: dict[str, tuple[Node, int]] = field(factory=dict)
    """Anchored nodes, and how many nodes each unfolds to."""
    _unused: dict[str, int] = field(factory=dict)
    """Where anchors of texts stand that no alias has named so far."""
    _documents: int = 0
    _nodes: int = 0
    """Nodes so far, with aliases unfolded."""
    _written: int = 0
    _end: int = 0
    """Where the node ends that was read last."""

    def compose(self) -> Node | None:
        """Return the root; ProblemError where the text cannot be read to its end."""
        try:
            self._read_events(_loader(self.page.text))
        except yaml.MarkedYAMLError as error:
            self._stop(_explain(error, self.page.text))
        except yaml.reader.ReaderError as error:
            self._stop(unreadable_character(self.page.text, error.character))
        for name, start in self._unused.items():
            self._report(misread(start, "&", f"is named `{name}` for reuse, and nothing reuses it"))
        return self._root

    def _read_events(self, events: _Events) -> None:
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.StreamStartEvent: lambda _: None,
            yaml.DocumentStartEvent: self._begin_document,
            yaml.DocumentEndEvent: lambda _: None,
            yaml.ScalarEvent: self._text,
            yaml.AliasEvent: self._alias,
            yaml.SequenceStartEvent: self._begin,
            yaml.SequenceEndEvent: self._end_list,
            yaml.MappingStartEvent: self._begin,
            yaml.MappingEndEvent: self._end_mapping,
        }
        next_event = events.get_event
        while type(event := next_event()) is not yaml.StreamEndEvent:
            handlers[type(event)](event)

    def _begin_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(Trap(event.start_mark.index, *_SECOND_DOCUMENT))

    def _text(self, event: Any) -> None:
        self._nodes += 1
        self._written += 1
        start, plain = event.start_mark.index, not event.style
        node = TextNode(event.value, plain, start, event.end_mark.index, self.page)
        if event.tag is not None:
            self._tagged(event.tag, start)
        if event.anchor is not None:
            self._anchored[event.anchor] = (node, 1)
            self._unused[event.anchor] = start
        self._end = _trimmed(self.page.text, node) if event.style in _BLOCK_STYLES else node.end
        if self._opened or event.value or not plain:
            self._add(node)

    def _begin(self, event: Any) -> None:
        start = event.start_mark.index
        if len(self._opened) == MAX_DEPTH:
            self._stop(Trap(start, *_TOO_DEEP))
        if event.tag is not None:
            self._tagged(event.tag, start)
        self._opened.append(_Opened(start, event.anchor, self._nodes, event.flow_style))
        self._nodes += 1
        self._written += 1

    def _end_list(self, event: Any) -> None:
        opened = self._closed(event)
        items, ends = tuple(opened.children), tuple(opened.ends)
        self._ended(opened, ListNode(items, opened.start, ends, opened.flow, self.page))

    def _end_mapping(self, event: Any) -> None:
        opened = self._closed(event)
        entries = self._entries(opened.children)
        node = MapNode(entries, opened.start, self._end, opened.flow, self.page)
        self._ended(opened, node)

    def _closed(self, event: Any) -> _Opened:
        """Return what ends with *event*; a block ends with its last child, before comments."""
        opened = self._opened.pop()
        if opened.flow:
            self._end = event.end_mark.index
        return opened

    def _ended(self, opened: _Opened, node: Node) -> None:
        if opened.anchor is not None:
            self._anchored[opened.anchor] = (node, self._nodes - opened.nodes_before)
        self._add(node)

    def _alias(self, event: Any) -> None:
        name, start = event.anchor, event.start_mark.index
        if any(opened.anchor == name for opened in self._opened):
            self._stop(misread(start, "*", f"refers to `&{name}`, and stands inside it"))
        if name not in self._anchored:
            self._stop(misread(start, "*", f"refers to `&{name}`, which does not stand above"))
        node, size = self._anchored[name]
        self._unused.pop(name, None)
        self._nodes += size
        self._end = event.end_mark.index
        if self._nodes - self._written > MAX_ALIASED + 10 * self._written:
            self._stop(Trap(start, *_ALIAS_BOMB))
        self._add(node)

    def _add(self, node: Node) -> None:
        if self._opened:
            self._opened[-1].children.append(node)
            self._opened[-1].ends.append(self._end)
        else:
            self._root = node

    def _tagged(self, tag: str, start: int) -> None:
        if not tag.startswith("tag:yaml.org,2002:"):
            self._report(misread(start, "!", f"is tagged, and the tag `{tag}` has no meaning here"))

    def _entries(self, children: list[Node]) -> dict[str, tuple[TextNode, Node]]:
        entries: dict[str, tuple[TextNode, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, TextNode):
                self._report(Trap(key.start, *_KEY_NOT_TEXT))
            elif key.text == "<<":
                self._report(Trap(key.start, *_MERGE_KEY, key.end))
            elif not key.text:
                self._report(no_key(key.start))
            elif key.text in entries:
                self._duplicate(key, entries[key.text][0])
            else:
                entries[key.text] = (key, value)
        return entries

    def _duplicate(self, key: TextNode, first: TextNode) -> None:
        line = first.location.start.line
        message = f"the key `{key.text}` stands twice; the first is in line {line}"
        help_ = "keep one of the two, or begin a new entry with `- ` between them"
        self._report(Trap(key.start, message, help_, key.end))

    def _report(self, trap: Trap) -> None:
        self.problems.append(self.page.problem(trap))

    def _stop(self, trap: Trap) -> NoReturn:
        raise ProblemError.of([self.page.problem(trap)])


_BLOCK_STYLES = ("|", ">")


def _trimmed(text: str, node: TextNode) -> int:
    """Return the end of a block of text, without the blank lines that it does not keep."""
    end = node.end
    if "+" in text[node.start : node.start + 3].splitlines()[0]:  # `|+`, `>2+`
        return end
    while text[end - 1] in "\r\n":
        end -= 1
    return end


def _explain(error: yaml.MarkedYAMLError, text: str) -> Trap:
    at = error.problem_mark.index if error.problem_mark else len(text)
    context = error.context_mark.index if error.context_mark else None
    if "nesting depth" in str(error.problem):  # libyaml has a limit of its own, far above ours
        return Trap(at, *_TOO_DEEP)
    return malformed(text, at, context, str(error.problem))
