"""Whom a sentence names for its words, with a name for every pronoun that has one."""

from collections.abc import Sequence

from crosscheck.attribution.attributed import Attribution
from crosscheck.attribution.clauses import Clause, Depth, clauses
from crosscheck.attribution.phrases import Phrase
from crosscheck.attribution.referents import is_pronoun, named_in
from crosscheck.attribution.tokens import Token, outside_quotes, tokens, unglued
from crosscheck.attribution.words import SPEECH
from crosscheck.text import Span


def told_at(text: str, sentences: Sequence[Span], span: Span) -> list[Attribution]:
    """Return those to whom the last of *sentences* gives *span*, the nearest first.

    The sentence before it may name whom a pronoun means.
    """
    sentence = unglued(text, sentences[-1], span)
    line = tokens(text, sentence)
    found = [each for each in clauses(line) if _governs(line, each, span)]
    return _named(text, line, _previous(text, sentences, sentence), _nearest_first(line, found))


def told_last(text: str, sentences: Sequence[Span]) -> list[Attribution]:
    """Return who speaks last in the last of *sentences*."""
    line = tokens(text, sentences[-1])
    return _named(text, line, _previous(text, sentences, sentences[-1]), clauses(line)[-1:])


def _governs(line: Sequence[Token], clause: Clause, span: Span) -> bool:
    """Return whether *clause* gives the words at *span* to its speaker, and does not name them."""
    return _holds(clause.governs, span) and not _holds(_span(line, clause.speaker), span)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _previous(text: str, sentences: Sequence[Span], sentence: Span) -> Span | None:
    """Return the sentence before *sentence*, which may be glued to it."""
    whole = sentences[-1]
    if sentence.start > whole.start:
        glued = Span(whole.start, sentence.start)
        return unglued(text, glued, Span(sentence.start - 1, sentence.start))
    return sentences[-2] if len(sentences) > 1 else None


def _nearest_first(line: Sequence[Token], found: Sequence[Clause]) -> list[Clause]:
    """Return the attributions that govern one place, from who said it to who passes it on.

    Of several "X said" before it only the last counts, and one whose words begin with it: of
    "Reuters reports that police said five died", police and then Reuters.
    """
    ahead = [each for each in found if each.depth is Depth.AHEAD]
    nested = ahead[-1:]
    for clause in reversed(ahead[:-1]):
        between = line[clause.place + 1 : nested[-1].speaker.first]
        if any(each.word not in SPEECH.that for each in between):
            break
        nested.append(clause)
    others = [each for each in found if each.depth is not Depth.AHEAD]
    return sorted([*nested, *others], key=lambda each: each.depth)


def _named(
    text: str, line: Sequence[Token], previous: Span | None, found: Sequence[Clause]
) -> list[Attribution]:
    """Return the attributions with names for their pronouns, without those that have none."""
    told = []
    for clause in found:
        name = _name(text, line, previous, clause)
        if name is not None:
            told.append(Attribution(name.cut(text), name, clause.words.cut(text)))
    return told


def _name(text: str, line: Sequence[Token], previous: Span | None, clause: Clause) -> Span | None:
    if not is_pronoun(line, clause.speaker):
        return _span(line, clause.speaker)
    personal = line[clause.speaker.first].word in SPEECH.personal
    ahead = outside_quotes(line[: clause.speaker.first])
    phrase = named_in(ahead, [], personal=personal)
    if phrase is not None:
        return _span(ahead, phrase)
    if previous is None:
        return None
    before = tokens(text, previous)
    phrase = named_in(before, clauses(before), personal=personal)
    return None if phrase is None else _span(before, phrase)


def _span(line: Sequence[Token], phrase: Phrase) -> Span:
    return Span(line[phrase.first].start, line[phrase.beyond - 1].end)
