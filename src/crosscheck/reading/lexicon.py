"""The words of all languages in one place to look them up.

Languages in different scripts share no words, so their tables can be merged; where two share a
word, it must mean the same in both.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from crosscheck.reading.english import ENGLISH
from crosscheck.reading.language import Language
from crosscheck.reading.russian import RUSSIAN

LANGUAGES: tuple[Language, ...] = (ENGLISH, RUSSIAN)

Trie = dict[str, Any]
"""Phrases word by word; the sense of a phrase stands under the empty word."""

Meaning = TypeVar("Meaning")


def _table(tables: Iterable[Mapping[str, Meaning]]) -> dict[str, Meaning]:
    return {word: meaning for table in tables for word, meaning in table.items()}


def _set(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _trie(phrases: Mapping[str, str], *, backwards: bool = False) -> Trie:
    root: Trie = {}
    for phrase, sense in phrases.items():
        node = root
        for word in phrase.split()[:: -1 if backwards else 1]:
            node = node.setdefault(word, {})
        node[""] = sense
    return root


# Numbers
CARDINALS = _table(language.cardinals for language in LANGUAGES)
HUNDREDS = _set(language.hundreds for language in LANGUAGES)
SCALES = _table(language.scales for language in LANGUAGES)
SHORT_SCALES = _set(language.short_scales for language in LANGUAGES)
ALONE = _set(language.alone for language in LANGUAGES)
GROUPS = _table(language.groups for language in LANGUAGES)
WEAK_GROUPS = _set(language.weak_groups for language in LANGUAGES)
MAGNITUDES = _table(language.magnitudes for language in LANGUAGES)
WEAK_MAGNITUDES = _set(language.weak_magnitudes for language in LANGUAGES)
SEVERAL = _set(language.several for language in LANGUAGES)
FRACTIONS = _table(language.fractions for language in LANGUAGES)
SINGLE_FRACTIONS = _set(language.single_fractions for language in LANGUAGES)
BARE_FRACTIONS = _set(language.bare_fractions for language in LANGUAGES)
OTHER_HALVES = _set(language.other_halves for language in LANGUAGES)
HALF_THINGS = _set(language.half_things for language in LANGUAGES)
WHOLE_HALVES = _set(language.whole_halves for language in LANGUAGES)
ORDINALS = _table(language.ordinals for language in LANGUAGES)
ORDINAL_ENDINGS = _set(language.ordinal_endings for language in LANGUAGES)
ARTICLES = _set(language.articles for language in LANGUAGES)
JOINERS = _set(language.joiners for language in LANGUAGES)
POINTS = _set(language.points for language in LANGUAGES)
MINUS = _set(language.minus for language in LANGUAGES)
IN_SO_MANY = _trie(_table(language.in_so_many for language in LANGUAGES))
NOUGHT = _trie({phrase: "nought" for language in LANGUAGES for phrase in language.nought})
NO = _set(language.no for language in LANGUAGES)

# What stands around a figure
BEFORE = _trie(_table(language.before for language in LANGUAGES), backwards=True)
AFTER = _trie(_table(language.after for language in LANGUAGES))
THAN = _set(language.than for language in LANGUAGES)
TO = _set(language.to for language in LANGUAGES)
ALSO = _set(language.also for language in LANGUAGES)
ALTERNATIVES = _set(language.alternatives for language in LANGUAGES)
UNITS = _trie(_table(language.units for language in LANGUAGES))
MONEY = _trie(_table(language.money for language in LANGUAGES), backwards=True)
RISES = _set(language.rises for language in LANGUAGES)
FALLS = _set(language.falls for language in LANGUAGES)
WEAK_CHANGES = _set(language.weak_changes for language in LANGUAGES)
CHANGE_LINKS = _set(language.change_links for language in LANGUAGES)
BY = _set(language.by for language in LANGUAGES)
OF_LENGTH = _set(language.of_length for language in LANGUAGES)
CURRENCY_SIGNS = frozenset(
    word for language in LANGUAGES for phrase in language.money for word in phrase.split()
)
CURRENCIES = frozenset(unit for language in LANGUAGES for unit in language.money.values())
UNIT_NAMES = frozenset(unit for language in LANGUAGES for unit in language.units.values())

# What is no quantity, and what is counted
WEAK_LABELS = _set(language.weak_labels for language in LANGUAGES)
LABELS = _set(language.labels for language in LANGUAGES)
EMERGENCY = _set(language.emergency for language in LANGUAGES)
MATCH_WORDS = _set(language.match_words for language in LANGUAGES)
AGE_WORDS = _set(language.age_words for language in LANGUAGES)
BLOCKS = _set(language.blocks for language in LANGUAGES)
STREETS = _set(language.streets for language in LANGUAGES)
PRONOUN_BEFORE = _set(language.pronoun_before for language in LANGUAGES)
PRONOUN_AFTER = _set(language.pronoun_after for language in LANGUAGES)
PEOPLE = _set(language.people for language in LANGUAGES)
PEOPLE_ENDINGS = tuple(ending for language in LANGUAGES for ending in language.people_endings)
MULTIPLES = _table(language.multiples for language in LANGUAGES)
ONE_OF_PEOPLE = _set(language.one_of_people for language in LANGUAGES)
COUNTED_VERBS = _set(language.counted_verbs for language in LANGUAGES)
PLACE_BEFORE = _set(language.place_before for language in LANGUAGES)
NOT_NOUNS = _set(language.not_nouns for language in LANGUAGES)
PLURAL_ENDINGS = tuple(ending for language in LANGUAGES for ending in language.plural_endings)
OF = _set(language.of for language in LANGUAGES)
THE = _set(language.the for language in LANGUAGES)

AROUND_FIGURES = _set(language.around_figures for language in LANGUAGES)
AROUND_DATES = _set(language.around_dates for language in LANGUAGES)

# Days
MONTHS = _table(language.months for language in LANGUAGES)
UNSURE_MONTHS = _set(language.unsure_months for language in LANGUAGES)
WEEKDAYS = _table(language.weekdays for language in LANGUAGES)
SHORT_NAMES = _set(language.short_names for language in LANGUAGES)
CAPITALS = _set(
    frozenset((*language.months, *language.weekdays)) for language in LANGUAGES if language.capitals
)
SEASONS = _table(language.seasons for language in LANGUAGES)
DECADES = _table(language.decades for language in LANGUAGES)
DECADE_ENDINGS = _set(language.decade_endings for language in LANGUAGES)
NEAR_DAYS = _table(language.near_days for language in LANGUAGES)
STEPS = _table(language.steps for language in LANGUAGES)
TOLD_STEPS = _set(language.told_steps for language in LANGUAGES)
PERIODS = _table(language.periods for language in LANGUAGES)
PARTS = _trie(_table(language.parts for language in LANGUAGES), backwards=True)
DATE_BEFORE = _trie(_table(language.date_before for language in LANGUAGES), backwards=True)
DATE_AFTER = _trie(_table(language.date_after for language in LANGUAGES))
YEAR_BEFORE = _set(language.year_before for language in LANGUAGES)
YEAR_PERHAPS_BEFORE = _set(language.year_perhaps_before for language in LANGUAGES)
YEAR_AFTER = _set(language.year_after for language in LANGUAGES)
YEAR_WORDS = _set(language.year_words for language in LANGUAGES)
DAY_BEFORE = _set(language.day_before for language in LANGUAGES)
CENTURY = _set(language.century for language in LANGUAGES)
QUARTER = _set(language.quarter for language in LANGUAGES)
HALF_YEAR = _set(language.half_year for language in LANGUAGES)
MORNING = _set(language.morning for language in LANGUAGES)
AFTERNOON = _set(language.afternoon for language in LANGUAGES)
CLOCK = _set(language.clock for language in LANGUAGES)
TIMES = _set(language.times for language in LANGUAGES)
AT = _set(language.at for language in LANGUAGES)
