"""A value read in a text, with the words it was read from."""

from typing import Literal

from attrs import frozen

from crosscheck.text import Span
from crosscheck.values.dates import DateRange
from crosscheck.values.quantity import Quantity


@frozen
class Reading:
    """A quantity or a date, and where it stands."""

    kind: Literal["quantity", "date"]
    span: Span
    """In code points of the text that was read."""
    text: str
    """The words the span covers, as written."""
    value: Quantity | DateRange
    other: Quantity | DateRange | None = None
    """What the words may mean as well, where the text does not tell ("£2.500" is 2,500 or 2.5)."""

    @property
    def ambiguous(self) -> bool:
        """Whether the words may mean something else as well."""
        return self.other is not None
