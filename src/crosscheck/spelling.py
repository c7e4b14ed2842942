"""Whether two words are one name in two spellings."""

import re

from crosscheck.text import folded

_SHORTEST = 5
_SHORTEST_WITH_A_SLIP = 8
_LONGEST_WITH_A_SLIP = 40
"""Letters beyond which a word is no name, and its keys would fill the memory."""
# Letters that the ways to write a foreign name in Latin ones do not agree on.
_ALIKE = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v", "j": "g"})
_SILENT = re.compile(r"[aeiouyh'`-]")
_TWICE = re.compile(r"(.)\1+")


def same_name(one: str, other: str) -> bool:
    """Return whether *one* and *other* differ by no more than a spelling.

    "Nazerbayev" is Nazarbayev, "Amalty" is Almaty; Iran is not Iraq, Austria not Australia,
    Niger not Nigeria, and Nazarbayeva is another person. A name keeps its first and last letter
    and its consonants, or has all its letters and two consonants the wrong way round; a short one
    has only one spelling.
    """
    left, right = _bare(one), _bare(other)
    if left == right:
        return True
    if min(len(left), len(right)) < _SHORTEST or (left[0], left[-1]) != (right[0], right[-1]):
        return False
    first, second = _skeleton(left), _skeleton(right)
    return first == second or (sorted(left) == sorted(right) and _transposed(first, second))


def spelling_keys(name: str) -> frozenset[str]:
    """Return keys of which two names have one in common where they may be one name, misspelled.

    Looser than `same_name`, to find passages by: a long name may have one letter more, less or
    other ("Kazahstan"), and that decides nothing about who is who.
    """
    bare = _bare(name)
    if len(bare) < _SHORTEST:
        return frozenset((bare,))
    ends = f"{bare[0]}{bare[-1]}"
    keys = {bare, f"{ends}={_skeleton(bare)}", f"{ends}~{''.join(sorted(bare))}"}
    if _SHORTEST_WITH_A_SLIP <= len(bare) <= _LONGEST_WITH_A_SLIP:
        keys.update(f"{bare[:at]}*{bare[at + 1 :]}" for at in range(1, len(bare) - 1))
        keys.update(f"{bare[:at]}*{bare[at:]}" for at in range(1, len(bare)))
    return frozenset(keys)


def _bare(name: str) -> str:
    return folded(name).removesuffix("'s").removesuffix("'")


def _skeleton(name: str) -> str:
    """Return the consonants of *name*, each sound in one letter and none doubled."""
    letters = _SILENT.sub("", name.replace("zh", "j").translate(_ALIKE))
    return _TWICE.sub(r"\1", letters)


def _transposed(one: str, other: str) -> bool:
    """Return whether two words of one length differ in two neighbours that changed places."""
    differing = [index for index in range(len(one)) if one[index] != other[index]]
    return (
        len(differing) == 2
        and differing[1] == differing[0] + 1
        and one[differing[0]] == other[differing[1]]
        and one[differing[1]] == other[differing[0]]
    )
