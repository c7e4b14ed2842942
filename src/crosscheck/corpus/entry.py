"""One entry of a project file: its keys read by name and type, its mistakes gathered."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from attrs import field, frozen

from crosscheck.errors import Problem
from crosscheck.fuzzy import nearest
from crosscheck.nodes import Document, ListNode, MapNode, Node, TextNode
from crosscheck.text import Location
from crosscheck.traps import begins_block

VERSION = "1"
"""The version of the file formats."""

_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


@frozen
class Form:
    """What an entry is called and the keys it may have."""

    noun: str
    """With its article: "a claim"."""
    keys: tuple[str, ...]
    """In the order in which a message lists them."""
    belongs: Mapping[str, str] = field(factory=dict)
    """Help for keys that people put into this entry and that belong elsewhere, by key."""
    spellings: tuple[str, ...] = ()
    """Other spellings of some of the keys; no message lists them."""
    known: frozenset[str] = field(init=False, repr=False)

    @known.default
    def _known(self) -> frozenset[str]:
        return frozenset((*self.keys, *self.spellings))


@frozen
class Entry:
    """A mapping that a person filled in."""

    node: MapNode
    form: Form
    problems: list[Problem]
    """Where everything that is wrong with it goes."""

    @property
    def location(self) -> Location:
        """Where it begins."""
        return self.node.location

    def report(self, message: str, key: str, help_: str) -> None:
        """Report what is wrong with the value under *key*, or with the entry where it has none."""
        node = self.node.get(key) or self.node
        self.problems.append(Problem(message, node.location, help_))

    def text(self, key: str) -> str | None:
        """Return the text under *key* without the blanks around it; None where there is none."""
        node = self.node.get(key)
        if node is None:
            return None
        if isinstance(node, TextNode):
            return node.text.strip() or None
        self.report(f"expected text for `{key}`, found {described(node)}", key, as_text(node))
        return None

    def needed(self, key: str, example: str) -> str | None:
        """Return the text under *key*; to have none is a problem."""
        text = self.text(key)
        node = self.node.get(key)
        if node is None:
            self.report(f"{self.form.noun} needs `{key}`", key, f"add a line `{key}: {example}`")
        elif text is None and isinstance(node, TextNode):
            self._report_empty(key, node, example)
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of the list under *key*; a text by itself is a list of one."""
        node = self.node.get(key)
        if isinstance(node, ListNode):
            texts = [self._text_in_list(item, key) for item in node.items]
            return tuple(text for text in texts if text)
        if not isinstance(node, MapNode):
            text = self.text(key)
            return (text,) if text else ()
        message = f"expected a list of texts for `{key}`, found a mapping"
        self.report(message, key, f"write `{key}: [first, second]`")
        return ()

    def choice(self, key: str, choices: Collection[str]) -> str | None:
        """Return which of *choices* stands under *key*, in any case of letters."""
        text = self.text(key)
        if text is None:
            return None
        for choice in choices:
            if choice.casefold() == text.casefold():
                return choice
        self.report(f"unknown {key} `{text}`", key, one_of(text, choices))
        return None

    def flag(self, key: str) -> bool:
        """Return whether *key* is true; it is false where it is left out."""
        text = self.text(key)
        if text is None:
            return False
        if text.casefold() not in _FLAGS:
            message = f"expected true or false for `{key}`, found `{text}`"
            self.report(message, key, f"write `{key}: true`, or leave `{key}` out")
        return _FLAGS.get(text.casefold(), False)

    def entry(self, key: str, form: Form) -> "Entry | None":
        """Return the mapping under *key*."""
        node = self.node.get(key)
        if node is None or is_empty(node):
            return None
        return filled_in(node, form, self.problems)

    def items(self, key: str, nouns: str) -> tuple[Node, ...]:
        """Return the nodes of the list under *key*; nothing typed is an empty list."""
        node = self.node.get(key)
        if node is None or is_empty(node):
            return ()
        return _items(node, nouns, self.problems)

    def _report_empty(self, key: str, node: TextNode, example: str) -> None:
        line = node.page.text[node.start : node.end].partition("\n")[0].rstrip()
        if line[:1] in (">", "|") and line[1:]:
            trap = begins_block(node.start, line, f"{key}: ")
            self.problems.append(node.page.problem(trap))
        else:
            self.report(f"`{key}` is empty", key, f"write, for example, `{key}: {example}`")

    def _text_in_list(self, node: Node, key: str) -> str | None:
        if isinstance(node, TextNode) and not is_empty(node):
            return node.text.strip()
        message = f"expected a text in the list `{key}`, found {described(node)}"
        self.problems.append(Problem(message, node.location, as_text(node)))
        return None


def entries(document: Document, form: Form, nouns: str, problems: list[Problem]) -> list[Entry]:
    """Return the entries of a file that holds a list, or a mapping with it under *nouns*."""
    filled = (filled_in(item, form, problems) for item in listed(document, nouns, problems))
    return [entry for entry in filled if entry is not None]


def listed(document: Document, nouns: str, problems: list[Problem]) -> tuple[Node, ...]:
    """Return the items of a file that holds a list, or a mapping with it under *nouns*."""
    problems.extend(document.problems)
    root = document.root
    if document.broken:
        return ()
    if root is None:
        message = f"the file is empty; expected a list of {nouns}"
        help_ = "write the first one, or delete the file"
        problems.append(Problem(message, document.page.location(0), help_))
        return ()
    if not isinstance(root, MapNode) or nouns not in root.entries:
        return _items(root, nouns, problems)
    form = Form(f"a file of {nouns}", ("version", nouns))
    whole = Entry(root, form, problems)
    _report_unknown_keys(whole)
    version = whole.text("version")
    if version not in (None, VERSION):
        message = f"unknown version `{version}` of the file format"
        whole.report(message, "version", f"this crosscheck reads version {VERSION}")
    return whole.items(nouns, nouns)


def filled_in(node: Node, form: Form, problems: list[Problem]) -> Entry | None:
    """Return *node* as an entry; None where it is not a mapping."""
    if isinstance(node, MapNode):
        entry = Entry(node, form, problems)
        _report_unknown_keys(entry)
        return entry
    message = f"expected {form.noun}, found {described(node)}"
    problems.append(Problem(message, node.location, f"{form.noun} has {ticked(form.keys)}"))
    return None


_SHOWN = 40
"""Characters of a text that a message repeats."""
_LISTED = 15
"""Words that a message lists."""


def described(node: Node) -> str:
    """Return what *node* is, in a few words."""
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node, MapNode):
        return "a mapping"
    words = " ".join(node.text.split())
    if not words:
        return "nothing"
    return f"`{words}`" if len(words) <= _SHOWN else f"`{words[:_SHOWN]}…`"


def as_text(node: Node) -> str:
    """Return how to write what was typed as *node* so that it is a text."""
    sign = node.page.text[node.start : node.start + 1]
    if sign in ("[", "{"):
        return f"a value that begins with `{sign}` is no text in YAML: put it in quotation marks"
    return "write one text"


def is_empty(node: Node) -> bool:
    """Return whether nothing was typed."""
    return isinstance(node, TextNode) and not node.text.strip()


def one_of(word: str, choices: Iterable[str]) -> str:
    """Return the help for a word that is none of *choices*: the nearest, or all of them."""
    known = tuple(choices)
    near = _nearest(word, known)
    if near:
        return f"did you mean `{near}`?"
    if not known:
        return "there are none so far"
    more = f" and {len(known) - _LISTED:,} more" if len(known) > _LISTED else ""
    return f"expected one of {ticked(known[:_LISTED])}{more}"


# A mistyped id tends to stand in many places.
_nearest = lru_cache(maxsize=1024)(nearest)


def ticked(words: Iterable[str]) -> str:
    """Return *words* as a list in a sentence."""
    return ", ".join(f"`{word}`" for word in words)


def _items(node: Node, nouns: str, problems: list[Problem]) -> tuple[Node, ...]:
    if isinstance(node, ListNode):
        return node.items
    message = f"expected a list of {nouns}, found {described(node)}"
    problems.append(Problem(message, node.location, "begin each entry with `- `"))
    return ()


def _report_unknown_keys(entry: Entry) -> None:
    form = entry.form
    if entry.node.entries.keys() <= form.known:
        return
    for name, (key, _) in entry.node.entries.items():
        if name not in form.known:
            help_ = form.belongs.get(name) or one_of(name, form.keys)
            message = f"unknown key `{name}` in {form.noun}"
            entry.problems.append(Problem(message, key.location, help_))
