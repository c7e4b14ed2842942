"""The words whose change makes another statement of a quote: figures, days, bounds, negations."""

from crosscheck.reading.language import words
from crosscheck.reading.lexicon import LANGUAGES

NUMBERS = frozenset(
    word
    for language in LANGUAGES
    for table in (
        language.cardinals,
        language.hundreds,
        language.scales,
        language.groups,
        language.magnitudes,
        language.fractions,
        language.ordinals,
    )
    for word in table
    if len(word) > 1
)
"""Words that are figures or parts of one."""

UNITS = frozenset(
    word for language in LANGUAGES for phrase in language.units for word in phrase.split()
) | frozenset("%$£€₽¥")
"""What a figure is in."""

_PHRASES_BEFORE = [phrase for language in LANGUAGES for phrase in language.before]
_PHRASES_AFTER = [phrase for language in LANGUAGES for phrase in language.after]

_FILLERS = words(
    "a an and any as at did do does if in is it of on or so take the to very - . в на и по"
)
BEFORE_FIGURES = frozenset(word for phrase in _PHRASES_BEFORE for word in phrase.split())
"""Words that stand in phrases that bound or hedge the figure behind them: "more than", "about"."""

AFTER_FIGURES = frozenset(word for phrase in _PHRASES_AFTER for word in phrase.split())
"""Words that stand in phrases that bound or hedge the figure before them: "or more"."""

BOUNDS = (BEFORE_FIGURES | AFTER_FIGURES) - _FILLERS
"""Words that tell one such phrase from another."""

NEIGHBOURS = frozenset(
    pair
    for phrase in _PHRASES_BEFORE
    for pair in zip(phrase.split(), phrase.split()[1:], strict=False)
)
"""Two words that stand side by side in a phrase before a figure: more than, at least."""

BESIDE_FIGURES = NUMBERS.union(
    word
    for language in LANGUAGES
    for table in (
        language.before,
        language.after,
        language.to,
        language.also,
        language.units,
        language.money,
        language.date_before,
        language.date_after,
        language.parts,
        language.months,
        language.weekdays,
    )
    for phrase in table
    for word in phrase.split()
)
"""Words that can be read as one with a figure or day that they stand beside."""

COMPARATIVES = frozenset(
    phrase.split()[-2] for phrase in _PHRASES_BEFORE if phrase.endswith(" than")
)
"""Words that compare, with a figure or without: more, fewer, higher."""

NEGATIONS = frozenset().union(
    (word for language in LANGUAGES for word in language.negations if "’" not in word),
    ("non", "hardly", "barely", "scarcely"),
)
_NEGATIVE_PREFIXES = ("un", "non", "dis", "in", "im", "il", "ir", "не", "без")
_SHORTEST_STEM = 4


def is_number(word: str) -> bool:
    """Return whether folded *word* is a figure, a part of one, or holds one (CBS4)."""
    if word.isalpha():
        return word in NUMBERS
    return any(character.isdecimal() for character in word)


def is_negation(word: str) -> bool:
    """Return whether folded *word* denies."""
    return word in NEGATIONS or word.endswith("n't")


def opposites(one: str, other: str) -> bool:
    """Return whether one of two words is the other with a prefix that negates it."""
    stem, negated = sorted((one, other), key=len)
    prefix = negated.removesuffix(stem)
    return len(stem) >= _SHORTEST_STEM and prefix in _NEGATIVE_PREFIXES


_DAYS = {
    **{word: ("month", month) for language in LANGUAGES for word, month in language.months.items()},
    **{word: ("weekday", day) for language in LANGUAGES for word, day in language.weekdays.items()},
}


def day_name(word: str) -> tuple[str, int] | None:
    """Return which month or day of the week folded *word* names."""
    return _DAYS.get(word)
