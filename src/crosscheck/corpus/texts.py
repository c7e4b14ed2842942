"""The texts of a project's sources: held in memory, or left in their files until they are wanted.

Whoever searches a large archive looks at one text after the other, and has no room for all. A text
that is left is known by its hash, so that no other is ever taken for it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from attrs import evolve, field, frozen

from crosscheck.corpus.files import read_text
from crosscheck.digest import digest
from crosscheck.errors import Problem
from crosscheck.model import Source


class Texts(Protocol):
    """Where the texts of sources are."""

    def put(self, source: Source, text: str, encoding: str) -> Source:
        """Return *source* as it is kept, with its *text* or without."""

    def digest(self, source: Source) -> str:
        """Return the digest of the text that *source* had when it was put here."""

    def whole(self, source: Source) -> Source | None:
        """Return *source* with its text; None where that is there no more, as `problems` says."""

    @property
    def problems(self) -> Sequence[Problem]:
        """Why texts are there no more."""


@frozen
class Held:
    """Texts in memory, each in its source."""

    problems: Sequence[Problem] = ()

    def put(self, source: Source, text: str, encoding: str) -> Source:  # noqa: ARG002 - as Texts
        """Return *source* with its *text*."""
        return evolve(source, text=text)

    def digest(self, source: Source) -> str:
        """Return the digest of the text of *source*."""
        return digest(source.text)

    def whole(self, source: Source) -> Source:
        """Return *source*, which has its text."""
        return source


HELD = Held()


@frozen
class Left:
    """Texts in their files; the sources have empty ones."""

    root: Path
    declared_in: str
    """The file in which an editor declares the encodings."""
    problems: list[Problem] = field(factory=list)
    _marks: dict[str, tuple[str, str]] = field(factory=dict)
    """By the id of a source the digest of its text, and the encoding."""

    def put(self, source: Source, text: str, encoding: str) -> Source:
        """Return *source* without its *text*, of which only the digest is kept."""
        self._marks[source.id] = (digest(text), encoding)
        return source

    def digest(self, source: Source) -> str:
        """Return the digest of the text that *source* had when it was put here."""
        return self._marks[source.id][0]

    def whole(self, source: Source) -> Source | None:
        """Return *source* with its text, read again.

        None where it cannot be read, or is not the text that was put here.
        """
        before, encoding = self._marks[source.id]
        text = read_text(self.root, source.file, encoding, declared_in=self.declared_in)
        if isinstance(text, str) and digest(text) != before:
            message = f"{source.file} was changed while it was searched, and is left out"
            text = Problem(message, help="run the command again")
        if isinstance(text, str):
            return evolve(source, text=text)
        if text not in self.problems:
            self.problems.append(text)
        return None
