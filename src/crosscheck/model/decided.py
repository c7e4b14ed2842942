"""What editors decided on a conflict, on what they decided it, and who saw it otherwise."""

from datetime import date
from typing import Literal

from attrs import frozen

from crosscheck.text import Location

Treatment = Literal["prefer", "range", "defer", "pending", "not a conflict"]
"""What is to be done with sources that contradict each other; docs/decisions.md says more."""


@frozen
class Ground:
    """One statement as it was when a decision was made on it, in words that an editor reads.

    What was not there, or says no more than the claim and the quote do, is empty.
    """

    statement: str
    """Its id in the claim."""
    value: str
    """As the editor had typed it."""
    covers: str = ""
    """What it counted, of whom and where."""
    as_of: str = ""
    mode: str = ""
    quote: str = ""
    passage: str = ""
    """The words in the source, where they are not the quoted ones letter by letter."""
    context: str = ""


@frozen
class Dissent:
    """What somebody holds against a decision; shown beside it until it is withdrawn."""

    by: str
    on: date
    reason: str
    withdrawn: date | None = None


@frozen
class Decision:
    """What is to be done with one conflict of a claim, why, and who said so."""

    claim: str
    rule: str
    """The rule whose finding it silences."""
    treatment: Treatment
    reason: str
    by: str
    on: date
    location: Location
    """Where its entry begins in claims/decisions.yaml."""
    about: str | None = None
    """The statement, sources or relation meant, where a claim may break the rule several times."""
    statement: str | None = None
    """The id of the statement that is preferred."""
    range: str | None = None
    """The range to print."""
    until: date | None = None
    """The last day on which it holds."""
    stamp: str | None = None
    """The hash of all that was decided on; without one a decision does not hold."""
    grounds: tuple[Ground, ...] = ()
    """What was decided on, to say later what changed."""
    dissents: tuple[Dissent, ...] = ()

    @property
    def ruling(self) -> str:
        """What was decided, in a few words: "prefer makrogianni", "range: 164 to 225"."""
        if self.statement:
            return f"{self.treatment} {self.statement}"
        return f"{self.treatment}: {self.range}" if self.range else self.treatment

    @property
    def standing_dissents(self) -> tuple[Dissent, ...]:
        """The dissents that nobody has withdrawn."""
        return tuple(each for each in self.dissents if each.withdrawn is None)
