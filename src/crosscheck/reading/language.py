"""What a language must say of its words for figures and days to be read in it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeVar

Sense = Literal[
    "more", "at least", "less", "at most", "about", "nearly", "exactly", "between", "from"
]
"""What a phrase beside a figure says of it."""
DateSense = Literal["by", "before", "since", "after", "around", "between", "night", "eve", "on"]
"""What a phrase beside a date says of it."""
Part = Literal["early", "mid", "late"]
"""The first, second and last third of a month, a year, a decade."""
Period = Literal["day", "week", "weekend", "month", "year", "decade", "century"]


S = TypeVar("S", bound=str)


def phrases(table: Mapping[S, str]) -> dict[str, S]:
    """Return the sense of each phrase, from senses with their phrases set off by commas."""
    return {
        phrase.strip(): sense for sense, written in table.items() for phrase in written.split(",")
    }


def numbered(table: Mapping[int, str]) -> dict[str, int]:
    """Return the number of each word, from numbers with their words set off by blanks."""
    return {word: number for number, words in table.items() for word in words.split()}


def words(written: str) -> frozenset[str]:
    """Return the words in *written*, set off by blanks."""
    return frozenset(written.split())


class Language(NamedTuple):
    """The words of one language, in lower case; a phrase is its tokens with blanks between."""

    name: str

    # Numbers
    cardinals: Mapping[str, int]
    """Number words that add up: one, twenty; the largest first."""
    hundreds: frozenset[str]
    """Words that multiply what stands before them by a hundred."""
    scales: Mapping[str, int]
    """Words that multiply by a thousand and more."""
    short_scales: frozenset[str]
    """Scales cut short with a full stop."""
    alone: frozenset[str]
    """Scales and groups that count as one without an article."""
    groups: Mapping[str, int]
    """Words for so many at once: dozen, pair."""
    weak_groups: frozenset[str]
    """Those of them that count only before the things they count: a score of people."""
    magnitudes: Mapping[str, int]
    """Words that stand for no figure, and the least they can mean: dozens, 24."""
    weak_magnitudes: frozenset[str]
    """Those of them that need "of" behind them: scores of people."""
    several: frozenset[str]
    """Words that make a magnitude of the scale behind them: several thousand."""
    fractions: Mapping[str, int]
    """Parts of a whole, and into how many it is cut: third, 3."""
    single_fractions: frozenset[str]
    """Those of them that are one part: third, where more are thirds."""
    bare_fractions: frozenset[str]
    """Those of them that need no article: half."""
    other_halves: frozenset[str]
    """Words that make a half one of two and no figure: the other half."""
    half_things: frozenset[str]
    """Words behind which it is none either: half time."""
    whole_halves: frozenset[str]
    """Words for one and a half."""
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    """What makes a numeral it touches an ordinal: 5th."""
    articles: frozenset[str]
    """Words that count as one before a scale or a fraction: a million, a third."""
    joiners: frozenset[str]
    """What stands between the parts of a number: two hundred and five."""
    points: frozenset[str]
    """What stands before spoken decimals: two point five."""
    minus: frozenset[str]
    in_so_many: Mapping[str, str]
    """What stands between the two figures of a share: three in ten; three out of ten."""
    nought: frozenset[str]
    """Phrases for none at all: no one, not a single."""
    no: frozenset[str]
    """Words that make nought of the things they stand before: no deaths."""

    # What stands around a figure
    before: Mapping[str, Sense]
    """Phrases in front of a figure."""
    after: Mapping[str, Sense]
    """Phrases behind a figure."""
    than: frozenset[str]
    """What makes a bound of the next figure of the words before it: 20 and less than."""
    to: frozenset[str]
    """What stands between the ends of a range."""
    also: frozenset[str]
    """What stands between two bounds on one figure: more than 10 but fewer than 20."""
    alternatives: frozenset[str]
    """What stands between two figures of which one holds: two or three."""
    units: Mapping[str, str]
    """Phrases for units of measure, and the canonical name of each."""
    money: Mapping[str, str]
    """What stands before an amount of money."""
    rises: frozenset[str]
    falls: frozenset[str]
    weak_changes: frozenset[str]
    """Those of them that say so only of measures: lost 3 %, not lost 3 officers."""
    change_links: frozenset[str]
    """What may stand between such a word and its figure: up by 12."""
    by: frozenset[str]
    """Those of them behind which such a word may stand further off: raised rates by 25 points."""
    of_length: frozenset[str]
    """Words that make metres of an "m" before them: 30m high."""

    # What is no quantity, and what is counted
    labels: frozenset[str]
    """Words whose figure names and does not count: Article 5."""
    weak_labels: frozenset[str]
    """Words whose figure names where no noun follows it: day 5, but that day 5 people."""
    emergency: frozenset[str]
    """Telephone numbers for help, and words beside which they are that."""
    match_words: frozenset[str]
    """Words beside which "2-3" is the score of a match and no range."""
    age_words: frozenset[str]
    """Words whose figure is an age: aged 33."""
    streets: frozenset[str]
    """Words that end an address."""
    blocks: frozenset[str]
    """Words that make an address of the round figure before them: the 100 block."""
    pronoun_before: frozenset[str]
    """Words that make a pronoun of the "one" behind them."""
    pronoun_after: frozenset[str]
    """Words that make a pronoun of the "one" before them."""
    people: frozenset[str]
    """Plural nouns without an ending to show it: people, police."""
    people_endings: tuple[str, ...]
    """Endings of nouns that mostly stand for people: workers, citizens."""
    multiples: Mapping[str, int]
    """Beginnings of words that multiply: doubl(ing), 2."""
    one_of_people: frozenset[str]
    """Words of which "no" makes a figure, alone or with a plural ending: no deaths."""
    counted_verbs: frozenset[str]
    """Words before which a bare figure counts: 13 were killed."""
    place_before: frozenset[str]
    """Words before the name of a place."""
    not_nouns: frozenset[str]
    """Words that end a noun phrase: verbs, prepositions, pronouns."""
    plural_endings: tuple[str, ...]
    of: frozenset[str]
    the: frozenset[str]
    around_figures: frozenset[str]
    """Words that may stand before a figure that an editor types: the, a total of."""
    around_dates: frozenset[str]
    """Words that may stand around a date that an editor types: on, during."""
    negations: frozenset[str]

    # Days
    months: Mapping[str, int]
    unsure_months: frozenset[str]
    """Months whose names are other words too."""
    weekdays: Mapping[str, int]
    """From Monday, 0."""
    short_names: frozenset[str]
    """Months and weekdays cut short: they need a figure beside them."""
    capitals: bool
    """Whether months and weekdays are written with a capital."""
    seasons: Mapping[str, int]
    """By their first month."""
    decades: Mapping[str, int]
    """The nineties, 90."""
    decade_endings: frozenset[str]
    """What makes a decade of the year it touches: 1990s."""
    near_days: Mapping[str, int]
    """Yesterday, -1."""
    steps: Mapping[str, int]
    """Words that count from the day of the text: last, -1."""
    told_steps: frozenset[str]
    """Those among them that count from a day told of instead: previous."""
    periods: Mapping[str, Period]
    """Words for stretches of time that "last" and "this" go with."""
    parts: Mapping[str, Part]
    """Phrases in front of a month or year that name a third of it."""
    date_before: Mapping[str, DateSense]
    """Phrases in front of a date."""
    date_after: Mapping[str, DateSense]
    """Phrases behind a date."""
    year_before: frozenset[str]
    """Words after which a bare figure is a year."""
    year_perhaps_before: frozenset[str]
    """Words after which it is one where nothing is counted: of 2019."""
    year_after: frozenset[str]
    """Words before which a bare figure is a year."""
    year_words: frozenset[str]
    """Words for "year" that follow its figure."""
    day_before: frozenset[str]
    """Words that may stand before a day without its month: on the 5th."""
    century: frozenset[str]
    quarter: frozenset[str]
    half_year: frozenset[str]
    morning: frozenset[str]
    afternoon: frozenset[str]
    clock: frozenset[str]
    """What makes a time of day of a bare figure: o'clock."""
    times: frozenset[str]
    """Times of day with a name of their own: noon."""
    at: frozenset[str]
    """Words before a time of day."""
