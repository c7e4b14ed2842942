"""The words that comparing two sentences turns on, apart from those that say what is counted."""

STOP = frozenset(
    """a an the of in on at to for from with by as and or but nor so than if then is are was were be
    been being am has have had having do does did will would shall should can could may might must
    it its he him his she her hers they them their theirs we our you your i this that these those
    there here which who whom whose what when where while during into onto out up down about over
    under above below more less fewer least most many much some any all each every both only also
    just such other another own same too now between within through based according currently
    current number numbers amount since after before until till prior per via upon around
    near nearly almost approximately exactly roughly including include includes included s t
    respectively however although though because against among across already still yet

    и а но или в во на с со к ко о об от до из за по при для у что как это этот эта эти тот так был
    была были было есть их его её ее он она они оно который которые также более менее около чем
    уже еще ещё только сообщил сообщили""".split()
)
"""Words that carry no topic: two sentences may share them and speak of different things."""

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

INITIALS = {
    "US": "states", "USA": "states", "UK": "kingdom", "UAE": "emirates", "UN": "nations",
    "EU": "union",
}  # fmt: skip
"""Names mostly written in their initials, by the word that tells them from each other."""

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
