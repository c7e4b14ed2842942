"""The words that comparing two sentences turns on, apart from those that say what is counted."""

NEGATIONS = frozenset(("not", "never", "cannot", "n't", "non", "не", "нет"))
"""Words that deny the one behind them."""

SORTS: tuple[tuple[str, ...], ...] = (
    ("positive favorable favourable praised acclaimed", "negative unfavorable panned", "mixed"),
    ("north northern", "south southern", "east eastern", "west western"),
    ("won", "lost", "drew drawn"),
    ("oldest", "youngest"),
    ("largest biggest greatest", "smallest"),
    ("highest tallest", "lowest shortest"),
    ("best", "worst"),
    ("increased increase rose rise grew", "decreased decrease fell fall shrank"),
    ("son", "daughter"),
    ("brother", "sister"),
    ("father", "mother"),
    ("husband", "wife"),
    ("male man men boy", "female woman women girl"),
    ("days", "weeks", "months", "years", "decades"),
    ("guilty", "innocent"),
    ("accepted approved", "rejected refused"),
    ("alive", "dead"),
    ("opened open", "closed shut"),
    ("allowed permitted", "banned prohibited forbidden"),
)
"""Words of which one excludes the others: two sentences alike but for these contradict."""

ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
        twentieth""".split(),
        start=1,
    )
}
"""Places in an order, in words."""

IN_FRONT = ("before", "ahead of", "earlier", "better", "richer")
BEHIND = ("after", "behind", "later", "worse", "poorer", "past")
UNCLEAR = ("above", "below", "over", "under", "higher", "lower")
"""Words that make a bound of the place behind them; in front is the smaller number.

"Above the 5th" is said of the 4th, which is the better place, and of the 6th, a higher number.
"""

CONTINENTS = frozenset(
    "africa america north south east west asia europe australia oceania antarctica".split()
)
"""Places that hold so many others that to name one of those says nothing against them."""

PLURALS = frozenset("people men women children police troops staff personnel cattle".split())
"""Plurals without an s."""

JOINTS = frozenset(("", "-", "#", "by", "as", "named", "called"))
"""What may stand between two words that are each other's neighbours."""

ADDED = frozenset("new further additional another more новый новых новые ещё еще".split())
"""Words before a noun that count what came in addition."""
