"""Years, decades, centuries, quarters, and days written in figures alone."""

from crosscheck.reading import lexicon
from crosscheck.reading.counted import counts, is_plural
from crosscheck.reading.moments import Moment
from crosscheck.reading.named import Named
from crosscheck.reading.phrases import phrase_at
from crosscheck.reading.tokens import Tokens

DASHES = frozenset("-–—‐‑‒−")
_YEARS = frozenset(("15", "16", "17", "18", "19", "20"))
_FIRST_RECENT, _LAST_RECENT = "1900", "2039"
_POSSESSIVE = "s"
"""What is left of Kazakhstan's behind the apostrophe."""
_LINKS = lexicon.JOINERS | lexicon.ALTERNATIVES | {",", "/"}


def is_year(word: str) -> bool:
    """Return whether *word* is written as a year is: four figures from 1500 to 2099."""
    return len(word) == 4 and word[:2] in _YEARS and word.isdecimal()


def year_behind(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """Return the year that completes a date ending before token *index*, and what is behind it."""
    words = tokens.words
    at = index + 1 if words[index] == "," or words[index] in lexicon.OF else index
    if not is_year(words[at]) or (tokens.glued(at + 1) and words[at + 1] in DASHES):
        return None, index
    if words[index] == "," and not _recent(words[at]) and is_plural(words[at + 1]):
        return None, index
    end = at + 1
    if words[end] in lexicon.YEAR_WORDS:
        end += 1 + (words[end + 1] == "." and tokens.glued(end + 1) and len(words[end]) == 1)
    return int(words[at]), end


def year_at(tokens: Tokens, index: int, *, sure: bool = False) -> Named | None:
    """Return the year, or the years from first to last, that token *index* begins.

    A bare figure is a year where the words around it say so (*sure*: where the caller knows).
    """
    words = tokens.words
    if not is_year(words[index]):
        return None
    first = Moment(year=int(words[index]))
    last = _last_year(tokens, index)
    if last is not None:
        return Named(first, index, index + 3, Moment(year=last))
    if not sure and not _said_to_be(tokens, index):
        return None
    end = index + 1
    if words[end] in lexicon.YEAR_WORDS:
        end += 1 + (words[end + 1] == "." and tokens.glued(end + 1) and len(words[end]) == 1)
    return Named(first, index, end)


def _last_year(tokens: Tokens, index: int) -> int | None:
    """Return the year behind a dash: 1990–2019, 1990-91."""
    words = tokens.words
    first, word = int(words[index]), words[index + 2]
    if words[index - 1] in lexicon.CURRENCY_SIGNS or words[index + 3] == "/":
        return None
    if words[index + 1] == "/":  # the season of 2017/18
        return first + 1 if word == f"{(first + 1) % 100:02}" else None
    if words[index + 1] not in DASHES:
        return None
    if is_year(word):
        last = int(word)
    elif len(word) == 2 and word.isdecimal() and tokens.glued(index + 1):
        last = first // 100 * 100 + int(word)
    else:
        return None
    counts = is_plural(words[index + 3]) and tokens.glued(index + 1) and last % 10 == 0
    return last if first < last and not counts else None


def _said_to_be(tokens: Tokens, index: int) -> bool:
    words = tokens.words
    before, following = words[index - 1], words[index + 1]
    if following in lexicon.YEAR_WORDS:
        return True
    sure = before in lexicon.YEAR_BEFORE
    if is_plural(following) and not tokens.written(index + 1)[:1].isupper():
        return sure or before in lexicon.THE or before == _POSSESSIVE
    if sure or (before in lexicon.YEAR_PERHAPS_BEFORE and not _begins_a_count(words, index)):
        return True
    if before in _LINKS and _year_before(words, index - 2):
        return True
    if following in lexicon.ALTERNATIVES and _recent(words[index]) and is_year(words[index + 2]):
        return True
    if (
        following == "/"
        or following in lexicon.SCALES
        or phrase_at(words, index + 1, lexicon.UNITS)[0]
    ):
        return False
    return _recent(words[index]) and _framed(tokens, index)


def _recent(word: str) -> bool:
    """Return whether *word* is a year that reports speak of."""
    return _FIRST_RECENT <= word <= _LAST_RECENT


def _begins_a_count(words: list[str], index: int) -> bool:
    """Return whether the figure behind "about" or "between" counts: from 2000 to 2500 people."""
    following, second = words[index + 1], words[index + 2]
    if following in lexicon.COUNTED_VERBS:
        return True
    joined = following in DASHES or following in lexicon.TO or following in lexicon.JOINERS
    if not joined or not second[:1].isdecimal():
        return False
    return not is_year(second) or is_plural(words[index + 3])


def _year_before(words: list[str], index: int) -> bool:
    return is_year(words[index]) or (words[index] == "," and is_year(words[index - 1]))


def _framed(tokens: Tokens, index: int) -> bool:
    """Return whether what surrounds the figure makes it a year: (2019), 2022 was, the 2019 film."""
    words = tokens.words
    before, following = words[index - 1] if index else "", words[index + 1]
    if before == "(":
        return True
    if before in lexicon.THE or before in lexicon.ARTICLES or before == _POSSESSIVE:
        return following.isalpha()
    if following in lexicon.YEAR_AFTER or tokens.written(index + 1)[:1].isupper():
        return True
    if not following.isalpha() or following in lexicon.NOT_NOUNS or before in lexicon.BEFORE:
        return False
    return not counts(tokens, index + 1)


def figures_at(tokens: Tokens, index: int) -> Named | None:
    """Return 2022-01-07, 7.1.2022, 13/01/2022 or 1990s, from its first figure at *index*."""
    word, following = tokens.words[index], tokens.words[index + 1]
    if not word.isdecimal():
        return _dotted(tokens, index)
    if following == "/" and len(word) <= 2:
        return _slashed(tokens, index)
    if len(word) == 4 and following == "-":
        return _iso(tokens, index) or _decade(tokens, index)
    return _decade(tokens, index)


def _iso(tokens: Tokens, index: int) -> Named | None:
    words = tokens.words
    month, end = words[index + 2], index + 3
    if not (tokens.glued(index + 1) and tokens.glued(index + 2) and _two_figures(month)):
        return None
    day = None
    if words[end] == "-" and tokens.glued(end) and _two_figures(words[end + 1]):
        day, end = int(words[end + 1]), end + 2
    elif int(words[index][2:]) < int(month):
        return None  # 2010-12 is rather the years 2010 to 2012
    moment = Moment(year=int(words[index]), month=int(month), day=day)
    return Named(moment, index, end) if moment.days() else None


def _two_figures(word: str) -> bool:
    return len(word) == 2 and word.isdecimal()


def _dotted(tokens: Tokens, index: int) -> Named | None:
    """Return 7.1.2022, the day first."""
    parts = tokens.words[index].split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or len(parts[2]) != 4:
        return None
    moment = Moment(year=int(parts[2]), month=int(parts[1]), day=int(parts[0]))
    return Named(moment, index, index + 1) if moment.days() else None


def _slashed(tokens: Tokens, index: int) -> Named | None:
    """Return 13/01/2022, and 01/02/2022 in both its orders, the British first."""
    words = tokens.words
    middle, year = words[index + 2], words[index + 4]
    if words[index + 3] != "/" or not (middle.isdecimal() and len(middle) <= 2):
        return None
    if not (year.isdecimal() and len(year) in (2, 4)) or tokens.glued(index):
        return None
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 50 else 1900
    one, two = int(words[index]), int(middle)
    british = Moment(year=number, month=two, day=one)
    american = Moment(year=number, month=one, day=two)
    if british.days() is None:
        return Named(american, index, index + 5) if american.days() else None
    other = american if american.days() and american != british else None
    return Named(british, index, index + 5, other=other)


def _decade(tokens: Tokens, index: int) -> Named | None:
    """Return 1990s, 1990's, '90s and the 90s."""
    words = tokens.words
    word, end = words[index], index + 1
    if word[-1] != "0" or len(word) not in (2, 4):
        return None
    if words[end] in ("'", "’", "-") and tokens.glued(end):
        end += 1
    if words[end] not in lexicon.DECADE_ENDINGS or not tokens.glued(end):
        return None
    if is_year(word):
        return Named(Moment(year=int(word), years=100 if word[2:] == "00" else 10), index, end + 1)
    if len(word) != 2 or word == "00":
        return None
    moment = Moment(year=1900 + int(word), years=10)
    if words[index - 1] in ("'", "’", "‘"):
        return Named(moment, index - 1, end + 1)
    return Named(moment, index, end + 1) if of_the_century(words, index) else None


def of_the_century(words: list[str], index: int) -> bool:
    """Return whether "90s" at *index* is a decade and not somebody's age: in the late 90s."""
    at = index - 1
    while at > index - 3 and (words[at] == "-" or words[at] in lexicon.PARTS):
        at -= 1
    return words[at] in lexicon.THE


def ordinal_period_at(tokens: Tokens, index: int, end: int, number: int) -> Named | None:
    """Return the 20th century, the first quarter of 2022; the ordinal ends before token *end*."""
    words = tokens.words
    if words[end] == "-" and words[end + 1] in lexicon.CENTURY:
        end += 1
    if words[end] in lexicon.CENTURY and 0 < number <= 21:
        return Named(Moment(year=number * 100 - 99, years=100), index, end + 1)
    size = 3 if words[end] in lexicon.QUARTER else 6 if words[end] in lexicon.HALF_YEAR else 0
    if not size or not 0 < number * size <= 12:
        return None
    year, behind = year_behind(tokens, end + 1)
    if year is None:
        return None
    return Named(Moment(year=year, month=1 + (number - 1) * size, months=size), index, behind)
