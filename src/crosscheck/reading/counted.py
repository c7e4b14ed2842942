"""The noun phrase behind a figure: what is counted."""

from crosscheck.reading import lexicon
from crosscheck.reading.tokens import Tokens

_LONGEST = 7
_LONGEST_SINGULAR = 3
_SHORTEST_PLURAL = 3


def counted(tokens: Tokens, index: int, *, one: bool = False) -> tuple[str | None, int]:
    """Return the noun phrase that begins at token *index*, and the token behind it.

    *one*: of a single thing.
    Without a parser: the words up to one that cannot be of a noun phrase, cut behind the last
    plural among them; of a single thing its first few words.
    """
    words = tokens.words
    if words[index] == "." and words[index - 1] in lexicon.SHORT_SCALES:
        index += 1
    if words[index] in lexicon.OF:
        index += 2 if words[index + 1] in lexicon.NOT_NOUNS else 1
        index += words[index] in lexicon.CARDINALS or words[index].isdecimal()
    elif words[index] == "-" and tokens.glued(index) and tokens.glued(index + 1):
        # A four-cylinder engine: what follows is the whole name of the thing.
        noun = words[index + 1].isalpha() and words[index + 1] not in lexicon.NOT_NOUNS
        return (tokens.written(index + 1), index + 2) if noun else (None, index)
    last = _behind_singular(tokens, index) if one else _behind_plural(tokens, index)
    if last == index:
        return None, index
    return tokens.span(index, last).cut(tokens.text), last


def _behind_plural(tokens: Tokens, index: int) -> int:
    words, last, at = tokens.words, index, index
    while at < index + _LONGEST:
        word = words[at]
        if word == "-" and tokens.glued(at) and tokens.glued(at + 1):
            at += 1 + words[at + 1].isdecimal()  # club-goers; COVID-19 cases
            continue
        if not word.isalpha() or (word in lexicon.NOT_NOUNS and not _adjective(words, at, index)):
            break
        if is_plural(word):
            last = at + 1
        elif last > index and word.endswith("ed"):
            break
        at += 1
    return last


def _adjective(words: list[str], at: int, index: int) -> bool:
    """Return whether the participle at *at* describes what is counted: three wounded men."""
    return at == index and words[at] in lexicon.COUNTED_VERBS and is_plural(words[at + 1])


def _behind_singular(tokens: Tokens, index: int) -> int:
    words, at = tokens.words, index
    while at < index + _LONGEST_SINGULAR and words[at].isalpha():
        if words[at] in lexicon.NOT_NOUNS or (at > index and words[at].endswith("ed")):
            break
        at += 1
        if words[at - 1] in lexicon.ONE_OF_PEOPLE:
            break
    return at


def is_plural(word: str) -> bool:
    """Return whether *word* can be the name of several things: citizens, people, police."""
    if word in lexicon.PEOPLE:
        return True
    if word in lexicon.NOT_NOUNS or len(word) <= _SHORTEST_PLURAL or not word.isalpha():
        return False
    return word.endswith(lexicon.PLURAL_ENDINGS) and not word.endswith(("ss", "us", "is"))


def counts(tokens: Tokens, index: int) -> bool:
    """Return whether a figure right before token *index* counts something: a plural is near."""
    return is_plural(tokens.words[index]) or _behind_plural(tokens, index) > index
