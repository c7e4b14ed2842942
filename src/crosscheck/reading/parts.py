"""What may follow any number: groups, decimals in words, fractions, the whole it is a part of."""

from decimal import Decimal

from crosscheck.reading import lexicon
from crosscheck.reading.cardinals import cardinal
from crosscheck.reading.fractions import in_parts, of_so_many, part_at
from crosscheck.reading.number import Number


def with_parts(words: list[str], found: Number) -> Number:
    """Return *found* with the groups, decimals, fraction or whole that follow it."""
    if words[found.end] in lexicon.GROUPS and not found.share:
        found = in_groups(words, found)
    if words[found.end] in lexicon.POINTS and found.spelled:
        found = _spoken_decimals(words, found)
    if found.share:
        return scaled(words, found)
    if found.value != int(found.value):
        return found
    divided = in_parts(words, found.end, found.value)
    if divided is not None:
        return scaled(words, found._replace(value=divided[0], end=divided[1], share=True))
    mixed = _mixed(words, found)
    if mixed is not None:
        return mixed
    share = of_so_many(words, found.end, found.value)
    if share is not None:
        return found._replace(value=share[0], end=share[1], share=True)
    return found


def _mixed(words: list[str], found: Number) -> Number | None:
    """Return one and a half, 3 1/2, two million and a half."""
    end = found.end + 1 if words[found.end] in lexicon.JOINERS else found.end
    part = part_at(words, end)
    if part is None or (
        end == found.end and words[end] in lexicon.ARTICLES | lexicon.FRACTIONS.keys()
    ):
        return None
    times = found.scale if found.scale >= 1000 and words[end] in lexicon.ARTICLES else Decimal(1)
    value = found.value + part[0] * times
    return scaled(words, found._replace(value=value, end=part[1]))


def in_groups(words: list[str], found: Number) -> Number:
    """Return three dozen, a couple of hundred, a score and a half."""
    size, end = lexicon.GROUPS[words[found.end]], found.end + 1
    value = found.value * size
    at = end + 1 if words[end] in lexicon.OF else end
    if words[at] in lexicon.SCALES or words[at] in lexicon.HUNDREDS:
        counted = cardinal(words, at, value)
        if counted is not None:
            return found._replace(value=counted.value, end=counted.end, scale=counted.scale)
    if words[end] in lexicon.JOINERS:
        part = part_at(words, end + 1)
        if part is not None:
            return found._replace(value=value + part[0] * size, end=part[1])
    return found._replace(value=value, end=end)


def scaled(words: list[str], found: Number) -> Number:
    """Return *found* times what follows it: two and a half million, a quarter of a million."""
    index = found.end
    if words[index] in lexicon.OF and words[index + 1] in lexicon.ARTICLES:
        index += 1
    if words[index] in lexicon.ARTICLES or (words[index] == "-" and words[index + 1].isalpha()):
        index += 1
    word = words[index]
    if word in lexicon.HUNDREDS:
        size: int | None = 100
    else:
        size = lexicon.SCALES.get(word) or lexicon.GROUPS.get(word)
    if size is None or (word in lexicon.MAGNITUDES and index > found.end):
        return found
    value = found.value * size
    return found._replace(value=value, end=index + 1, scale=Decimal(size), share=False)


def _spoken_decimals(words: list[str], found: Number) -> Number:
    """Return *found* with the digits spoken after "point"."""
    digits, end = "", found.end + 1
    while len(digits) < 20:
        spoken = lexicon.CARDINALS.get(words[end])
        if spoken is None:
            break
        unit = lexicon.CARDINALS.get(words[end + 1], 0) if spoken >= 20 else 0
        hyphen = words[end + 1] == "-" and spoken >= 20
        if hyphen:
            unit = lexicon.CARDINALS.get(words[end + 2], 0)
        if 0 < unit < 10:
            spoken, end = spoken + unit, end + 1 + hyphen
        digits += str(spoken)
        end += 1
    if not digits and words[end].isdecimal() and len(words[end]) < 20:
        digits, end = words[end], end + 1
    if not digits:
        return found
    value = found.value + Decimal(f"0.{digits}")
    return scaled(words, found._replace(value=value, end=end))
