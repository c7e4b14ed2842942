"""Finds a place in a YAML file by its path, and what of its layout adding lines there needs."""

from collections.abc import Iterator
from typing import NoReturn

from attrs import frozen

from crosscheck.errors import Problem, ProblemError
from crosscheck.nodes import Document, ListNode, MapNode, Node, Page, TextNode, dashes
from crosscheck.splicing.lines import column, line_start, lines_of, next_line

Path = tuple[str | int, ...]
"""Keys, and numbers (from 0) of list items."""

_INDENT = 2
"""Columns from a key to the dashes below it, where no other list shows how it is done."""


@frozen
class Place:
    """A place in a file, and what stands there."""

    page: Page
    node: Node | None
    """None where the key, or all of the file, is missing."""
    key: TextNode | None = None
    holder: MapNode | None = None
    """The mapping that has, or lacks, the key."""
    column: int = -1
    """The column of the key, or of the dash, to which the node belongs."""


@frozen
class Block:
    """A block list: where each item begins and ends."""

    page: Page
    dashes: tuple[int, ...]
    ends: tuple[int, ...]
    outer: int
    """The column of the key, or of the dash, to which the list belongs; -1 without one."""
    gap: int
    """Blanks after a dash."""

    @property
    def column(self) -> int:
        """The column of the dashes."""
        return column(self.page.text, self.dashes[0])

    def start(self, index: int) -> int:
        """Return where the lines of an item begin; ProblemError where it shares its first one."""
        text, dash = self.page.text, self.dashes[index]
        start = line_start(text, dash)
        if text[start:dash].strip():
            message = "this item begins in the line of another"
            refuse(self.page, dash, message, "give it a line of its own")
        return start

    def after(self, index: int) -> int:
        """Return where the line begins that follows an item."""
        return next_line(self.page.text, self.ends[index])

    def spaced(self) -> bool:
        """Return whether a blank line stands between the last two items."""
        if len(self.dashes) == 1:
            return False
        between = self.page.text[self.after(-2) : line_start(self.page.text, self.dashes[-1])]
        return any(not line.strip() for line in lines_of(between))


def find(document: Document, path: Path) -> Place:
    """Return the place at *path*; of a mapping, the last key may be missing.

    ProblemError where there is no such place, or where lines cannot be added at it: in brackets,
    and in what an alias stands for.
    """
    place = Place(document.page, document.root)
    for depth, step in enumerate(path):
        node = place.node
        if isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
            place = _item(node, step)
        elif isinstance(node, MapNode) and isinstance(step, str) and step in node.entries:
            place = _value(node, step)
        elif depth == len(path) - 1 and isinstance(step, str) and isinstance(node, MapNode | None):
            return Place(document.page, None, None, node)
        else:
            no_such_place(document.page, path)
    return place


def block(node: ListNode, outer: int) -> Block:
    """Return the layout of a list that belongs to what stands in the column *outer*."""
    marks = _dashes(node)
    words = node.page.text[marks[-1] + 1 : node.items[-1].start]
    gap = len(words) if words and not words.strip(" ") else 1
    return Block(node.page, marks, node.ends, outer, gap)


def habit(document: Document, key: str | int) -> int:
    """Return how far dashes are set in below a key: as under the same key elsewhere, or others."""
    found = list(_indents(document.root))
    same = [indent for name, indent in found if name == key]
    return [*same, *(indent for _, indent in found), _INDENT][0]


def no_such_place(page: Page, path: Path) -> NoReturn:
    """Refuse a path that leads nowhere; what is known of the file is no longer so."""
    words = " › ".join(f"item {step + 1}" if isinstance(step, int) else step for step in path)
    refuse(page, 0, f"there is no {words} in {page.file}", "see whether the file was changed since")


def refuse(page: Page, at: int, message: str, help_: str) -> NoReturn:
    """Raise the ProblemError that says why lines cannot be added or taken away."""
    raise ProblemError.of([Problem(message, page.location(at), help_)])


def in_brackets(node: ListNode) -> NoReturn:
    """Refuse a list that cannot be extended as added lines."""
    message = "a list in brackets takes no further lines"
    refuse(node.page, node.start, message, "write the list as a block: one `- ` a line")


def _item(node: ListNode, index: int) -> Place:
    dash = _dashes(node)[index]
    _written_here(node.items[index], dash)
    return Place(node.page, node.items[index], column=column(node.page.text, dash))


def _value(node: MapNode, key: str) -> Place:
    name, value = node.entries[key]
    _written_here(value, name.start)
    return Place(node.page, value, name, node, column(node.page.text, name.start))


def _written_here(node: Node, after: int) -> None:
    """Refuse a node that stands somewhere above, for an alias; *after* is where it is used."""
    if node.start < after:
        message = "what an alias stands for in another place cannot be changed for that one alone"
        refuse(node.page, node.start, message, "write it out in both places, without the alias")


def _dashes(node: ListNode) -> tuple[int, ...]:
    """Return where the dashes of a block list stand; those of lists in it stand further right."""
    if node.flow:
        in_brackets(node)
    text = node.page.text
    own = [each for each in dashes(text) if node.start <= each <= node.ends[-1]]
    return tuple(each for each in own if column(text, each) == column(text, own[0]))


def _indents(node: Node | None) -> Iterator[tuple[str, int]]:
    """Yield the key of each block list, and how far its dashes are set in."""
    if isinstance(node, ListNode):
        for item in node.items:
            yield from _indents(item)
    if isinstance(node, MapNode):
        for name, (key, value) in node.entries.items():
            text = key.page.text
            if isinstance(value, ListNode) and text[value.start] == "-" and value.start > key.end:
                yield name, column(text, value.start) - column(text, key.start)
            yield from _indents(value)
