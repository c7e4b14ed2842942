"""What was done since the page was started, and how it is taken back."""

from threading import Lock

from attrs import frozen

from crosscheck.editing.filing import take_back
from crosscheck.errors import ProblemError, refusal
from crosscheck.formats.wording import listed
from crosscheck.recording import Change


@frozen
class Done:
    """One action: what it wrote, in words and to the letter."""

    number: int
    words: str
    change: Change
    address: str
    """The page on which it shows."""


class Actions:
    """All that was done in this run and can still be taken back, the last first.

    What happened is told on the page that follows it, by its number.
    """

    def __init__(self, root: str) -> None:
        self._root = root
        self._lock = Lock()
        self._done: list[Done] = []
        self._told: list[str] = []

    def note(self, words: str, change: Change, address: str) -> int:
        """Remember an action that was carried out, and return the number of its message."""
        with self._lock:
            self._told.append(f"{words}. Written to {listed(change.files)}.")
            self._done.append(Done(len(self._told), words, change, address))
            return len(self._told)

    def last(self) -> Done | None:
        """Return the action that can be taken back now; None where there is none."""
        with self._lock:
            return self._done[-1] if self._done else None

    def told(self, number: str) -> str:
        """Return what happened under that number; empty where nothing did."""
        with self._lock:
            known = number.isdecimal() and 0 < int(number) <= len(self._told)
            return self._told[int(number) - 1] if known else ""

    def undo(self, number: str) -> tuple[int, Done]:
        """Take back the action of that number, which must be the last.

        Returns the number of the message that says so, and the action. ProblemError where another
        one came after it, or the file is not as the action left it.
        """
        with self._lock:
            last = self._done[-1] if self._done else None
            if last is None or str(last.number) != number:
                raise refusal(
                    "another action came after this one, or it was taken back already",
                    f"the last one is now: {last.words}" if last else "there is nothing to undo",
                )
            self._done.pop()  # what came before it can be taken back, even where this cannot
            files = last.change.files
            try:
                take_back(self._root, last.change)
            except ProblemError as error:
                alone = "both are" if last.change.also else "is"
                raise refusal(
                    f"{' or '.join(files)} is not as this action left it, and {alone} left alone",
                    "take it back there by hand",
                ) from error
            are = "are as they were" if last.change.also else "is as it was"
            self._told.append(f"Taken back: {last.words}. {listed(files)} {are} before.")
            return len(self._told), last
