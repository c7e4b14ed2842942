"""What an editor records, as changes to the files of a project: silences and statements.

Nothing is written here: each function returns a `Change`, which `writing.write_if_unchanged`
carries out where the file is still as it was read.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date

from attrs import frozen

from crosscheck.corpus import load
from crosscheck.digest import digest
from crosscheck.errors import Problem, ProblemError
from crosscheck.model import Corpus
from crosscheck.nodes import ListNode, MapNode, Node, TextNode, parse
from crosscheck.splicing import (
    Item,
    Path,
    Value,
    append_item,
    insert_item,
    list_path,
    remove_item,
    replace_item,
)
from crosscheck.splicing.lines import next_line

_SCHEMA = re.compile(r"# yaml-language-server: \$schema=(\S*/)\w+(\.schema\.json)")
_COMMENT = "# Who has gone through which text, by its hash, and on which claims it is silent."
_OF_ONE = ("source", "text", "by", "on")
"""What two reviews of one source do not have in common."""


@frozen
class Change:
    """What a file of the project held when it was read, and what it is to hold."""

    file: str
    """Path from the project's root, with forward slashes."""
    old: str | None
    """None where there was no such file."""
    new: str
    also: tuple["Change", ...] = ()
    """What changes with it in other files."""

    @property
    def whole(self) -> tuple["Change", ...]:
        """The changes that it consists of, one a file."""
        return self, *self.also

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files that it changes."""
        return tuple(each.file for each in self.whole)


@frozen
class _Spot:
    """Where a review stands."""

    file: str
    path: Path
    """The way to the list that it is in."""
    index: int


def record_silence(
    corpus: Corpus, source: str, claims: Iterable[str], *, by: str | None, on: date
) -> Change:
    """Return the change that records that *source* was gone through and is silent on *claims*.

    A review is of one person on one day: where there is one of the text as it is now, the claims
    are added to it; otherwise a new one comes after those of the same source, and names what this
    person has not recorded before. Reviews of nothing but another text are replaced. KeyError
    where there is no such source, ProblemError where the file takes no lines.
    """
    text = digest(corpus.source(source).text)
    current = [each for each in corpus.reviews if each.source == source and each.text == text]
    own = [each for each in current if each.by == by]
    known = {claim for each in own for claim in each.silent}
    silent = [claim for claim in dict.fromkeys(claims) if claim not in known]
    file = corpus.configuration.folders.reviews_file
    old = corpus.texts.get(file)
    if own and not silent:
        return Change(file, old, old or "")
    review, path = _review(source, text, by, on, silent), list_path(old or "", file, "reviews")
    items = [_held(each) for each in _items(old or "", file, path)]
    if any(each.on == on for each in own):
        mine = [source, text, by, on.isoformat()]
        found = ([each.get(key) or None for key in _OF_ONE] == mine for each in items)
        index = list(found).index(True)
        new = _with_silences(old or "", _Spot(file, path, index), silent)
    elif current or all(each.get("source") != source for each in items):
        head = f"{schema_line(corpus, 'reviews')}{_COMMENT}\n"
        places = [number for number, each in enumerate(items) if each.get("source") == source]
        after = places[-1] + 1 if places else None
        new = insert_item(old or "", file, path, after, review, header=head)
    else:
        new = _in_place_of(source, review, items, _Spot(file, path, 0), old or "")
    return Change(file, old, new)


def _in_place_of(
    source: str, review: Item, items: Sequence[Mapping[str, Value]], spot: _Spot, text: str
) -> str:
    """Return *text* with *review* instead of all reviews of *source* among *items*."""
    first, *more = (number for number, each in enumerate(items) if each.get("source") == source)
    for index in reversed(more):
        text = remove_item(text, spot.file, spot.path, index)
    return replace_item(text, spot.file, spot.path, first, review)


def record_statement(corpus: Corpus, claim: str, statement: Item) -> Change:
    """Return the change that adds *statement*, in the keys of a claims file, to a claim.

    It comes after the last statement of the same source, else after all. KeyError where there is
    no such claim, ProblemError where its statements take no lines.
    """
    files = {each.id: each.location.file for each in corpus.claims}
    file = files[claim]
    text = corpus.texts[file]
    path = list_path(text, file, "claims")
    items = enumerate(_items(text, file, path))
    # The first of several, as it is read.
    index = next(number for number, each in items if _held(each).get("id") == claim)
    path = (*path, index, "statements")
    last = _last(_items(text, file, path), "source", statement.get("source"))
    position = None if last is None else last + 1
    return Change(file, text, insert_item(text, file, path, position, statement))


def without_silence(corpus: Corpus, source: str, claim: str) -> Change | None:
    """Return the change that takes *claim* off the silences of *source*; None where none is left.

    Where a comment would be lost it stays: beside a statement it counts for nothing.
    """
    file = corpus.configuration.folders.reviews_file
    old = corpus.texts.get(file, "")
    reviews = [each for each in corpus.reviews if each.source == source and each.current]
    if not any(claim in each.silent for each in reviews):
        return None
    path, texts, new = list_path(old, file, "reviews"), {each.text for each in reviews}, old
    for index, item in enumerate(_items(old, file, path)):
        held = _held(item)
        if held.get("source") == source and held.get("text") in texts:
            with suppress(ProblemError):
                new = _with_one_less(new, _Spot(file, path, index), claim)
    return None if new == old else Change(file, old, new)


def _with_one_less(text: str, spot: _Spot, claim: str) -> str:
    """Return *text* with a review that names *claim* as silent no more, where it can be."""
    entry = _items(text, spot.file, spot.path)[spot.index]
    if not isinstance(entry, MapNode):
        return text
    held, node = _held(entry), entry.get("silent")
    listed = held.get("silent") or []
    known = [listed] if isinstance(listed, str) else list(listed)
    if claim not in known:
        return text
    if isinstance(node, ListNode) and not node.flow and len(known) > 1:
        path = (*spot.path, spot.index, "silent")
        return remove_item(text, spot.file, path, known.index(claim))
    if "#" in text[entry.start : next_line(text, entry.end)]:
        return text  # to write it anew would lose a comment
    silent = [each for each in known if each != claim]
    less = {key: each for key, each in {**held, "silent": silent}.items() if each}
    return replace_item(text, spot.file, spot.path, spot.index, less)


def new_problems(corpus: Corpus, change: Change) -> tuple[Problem, ...]:
    """Return the problems that the project has with *change* carried out, and did not have before.

    The project is read again, with what each file is to hold in its place.
    """
    known = Counter((problem.message, problem.help) for problem in corpus.problems)
    found, instead = [], {each.file: each.new for each in change.whole}
    for problem in load(corpus.root, instead=instead).problems:
        if known[problem.message, problem.help]:
            known[problem.message, problem.help] -= 1
        else:
            found.append(problem)
    return tuple(found)


def _review(source: str, text: str, by: str | None, on: date, silent: list[str]) -> Item:
    review: dict[str, Value] = {"source": source, "text": text}
    if by:
        review["by"] = by
    review["on"] = on.isoformat()
    if silent:
        review["silent"] = silent
    return review


def _with_silences(text: str, spot: _Spot, silent: list[str]) -> str:
    """Return *text* with the claims that a review lacks, a line each where it can."""
    entry = _items(text, spot.file, spot.path)[spot.index]
    held = _held(entry)
    node = entry.get("silent") if isinstance(entry, MapNode) else None
    listed = held.get("silent") or []
    known = [listed] if isinstance(listed, str) else list(listed)
    missing = [claim for claim in silent if claim not in known]
    if not missing:
        return text
    if known and (isinstance(node, TextNode) or (isinstance(node, ListNode) and node.flow)):
        return _rewritten(text, spot, held, [*known, *missing])
    for claim in missing:
        text = append_item(text, spot.file, (*spot.path, spot.index, "silent"), claim)
    return text


def _rewritten(text: str, spot: _Spot, held: dict[str, Value], silent: list[Value]) -> str:
    """Return *text* with a review written anew, as lines cannot be added to its `silent`.

    ProblemError where more than that would change: comments in it, or a layout of its own.
    """
    file, path, index = spot.file, spot.path, spot.index
    if replace_item(text, file, path, index, held) != text:
        # Says why not, and the way out.
        return append_item(text, file, (*path, index, "silent"), silent[-1])
    return replace_item(text, file, path, index, {**held, "silent": silent})


def _items(text: str, file: str, path: Path) -> tuple[Node, ...]:
    """Return the items of the list at *path*; none where it is missing."""
    node: Node | None = parse(text, file).root
    for step in path:
        if isinstance(node, ListNode) and isinstance(step, int):
            node = node.items[step]
        else:
            node = node.get(str(step)) if isinstance(node, MapNode) else None
    return node.items if isinstance(node, ListNode) else ()


def _last(items: Iterable[Node], key: str, value: object) -> int | None:
    """Return the number of the last of *items* that has the text *value* under *key*."""
    found = [number for number, each in enumerate(items) if _held(each).get(key) == value]
    return found[-1] if found else None


def _held(node: Node) -> dict[str, Value]:
    """Return the texts, and lists of texts, that an entry holds."""
    if not isinstance(node, MapNode):
        return {}
    return {key: _value(value) for key, (_, value) in node.entries.items()}


def _value(node: Node) -> Value:
    if isinstance(node, TextNode):
        return node.text.strip()
    if isinstance(node, ListNode):
        return [_value(item) for item in node.items]
    return _held(node)


def schema_line(corpus: Corpus, of: str) -> str:
    """Return the line above a new file that names its schema, where the other files name theirs."""
    depth = corpus.configuration.folders.reviews_file.count("/")
    beside = sorted(file for file in corpus.texts if file.count("/") == depth)
    named = (_SCHEMA.match(corpus.texts[file]) for file in beside)
    schema = next((f"{found[0]}\n" for found in named if found), "")
    return _SCHEMA.sub(rf"# yaml-language-server: $schema=\1{of}\2", schema)
