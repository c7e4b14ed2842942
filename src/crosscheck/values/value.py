"""Any value that a statement can have, and the names of their kinds."""

from typing import Literal

from crosscheck.values.actor import Actor
from crosscheck.values.dates import DateRange
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity
from crosscheck.values.stance import Stance

Value = Quantity | DateRange | Actor | Names | Stance
KindName = Literal["quantity", "date", "actor", "names", "stance"]
