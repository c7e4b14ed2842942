"""Whom a pronoun means, as far as one can be sure: somebody named just before."""

from collections.abc import Sequence

from crosscheck.attribution.clauses import Clause
from crosscheck.attribution.phrases import Phrase
from crosscheck.attribution.tokens import Token
from crosscheck.attribution.words import SPEECH


def named_in(line: Sequence[Token], found: Sequence[Clause], *, personal: bool) -> Phrase | None:
    """Return who a pronoun after *line* means: who speaks in it, or the one person it names.

    None where nobody is named, or where it could be one of several. A *personal* pronoun needs a
    person's name: a report is no "she".
    """
    speakers = [
        clause.speaker
        for clause in found
        if not is_pronoun(line, clause.speaker)
        and (not personal or _has_a_name(line, clause.speaker))
    ]
    phrases = speakers or _people(line)
    return phrases[-1] if len({_written(line, each) for each in phrases}) == 1 else None


def _has_a_name(line: Sequence[Token], phrase: Phrase) -> bool:
    nameless = SPEECH.determiners | SPEECH.offices | SPEECH.impersonal
    within = line[phrase.first : phrase.beyond]
    return any(each.capital and each.word not in nameless for each in within)


def is_pronoun(line: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether *phrase* is a pronoun."""
    return phrase.beyond - phrase.first == 1 and line[phrase.first].word in SPEECH.pronouns


def _written(line: Sequence[Token], phrase: Phrase) -> str:
    return " ".join(each.written for each in line[phrase.first : phrase.beyond])


_NO_NAME = SPEECH.clause_words | SPEECH.openers | SPEECH.prepositions | SPEECH.determiners


def _may_be_of_a_name(token: Token) -> bool:
    return token.capital and token.word.isalpha() and token.word not in _NO_NAME


def _people(line: Sequence[Token]) -> list[Phrase]:
    """Return the runs of two to four capitalised words none of which is of a place or a body."""
    found = []
    first = None
    for place in range(len(line) + 1):
        inside = place < len(line) and _may_be_of_a_name(line[place])
        if inside and first is None:
            first = place
        elif not inside and first is not None:
            words = {each.word for each in line[first:place]}
            if 2 <= place - first <= 4 and not words & (SPEECH.impersonal | SPEECH.times):
                found.append(Phrase(first, place))
            first = None
    return found
