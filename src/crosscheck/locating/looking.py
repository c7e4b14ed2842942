"""What became of quotes at the places that were voted for."""

from collections.abc import Sequence

from crosscheck.locating.choosing import chosen
from crosscheck.locating.patchwork import put_together
from crosscheck.locating.sighting import Letters, Sheets, Sighting
from crosscheck.model.located import Located


def looked_at(
    sightings: Sequence[Sighting], letters: Letters, sheets: Sheets
) -> list[Located | None]:
    """Return what became of each needle at its places; None where it stands at none of them.

    Each is looked at by itself: parts of *sightings* may be looked at anywhere, in any order.
    """
    return [
        (put_together if each.parted else chosen)(each.needle, each.candidates, letters, sheets)
        for each in sightings
    ]
