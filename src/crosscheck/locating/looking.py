"""What became of quotes at the places that were voted for."""

from collections.abc import Sequence

from crosscheck.locating.choosing import chosen
from crosscheck.locating.patchwork import put_together
from crosscheck.locating.plainly import looked_through
from crosscheck.locating.sighting import Letters, Look, Sheets, Sighting
from crosscheck.model.located import Located


def looked_at(
    sightings: Sequence[Sighting], letters: Letters, sheets: Sheets
) -> list[Located | None]:
    """Return what became of each needle at its places; None where it stands at none of them.

    Each is looked at by itself: parts of *sightings* may be looked at anywhere, in any order.
    """
    return [_looked_at(each, letters, sheets) for each in sightings]


def _looked_at(each: Sighting, letters: Letters, sheets: Sheets) -> Located | None:
    if each.look is Look.HOME:
        return looked_through(each.needle, each.documents, letters, sheets)
    look = put_together if each.look is Look.PARTED else chosen
    return look(each.needle, each.candidates, letters, sheets)
