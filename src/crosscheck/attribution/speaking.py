"""Who is said to say what stands at a place in a text."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from crosscheck.attribution.attributed import Attribution
from crosscheck.attribution.turns import turns
from crosscheck.attribution.words import CUES
from crosscheck.passages import sentences
from crosscheck.text import Span

_CUE = re.compile(r"[^\W\d_]+|:")
# Speech in quotation marks within a paragraph.
_QUOTATION = re.compile(r"“[^”\n]*(?:”|$)|«[^»\n]*(?:»|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)


def speaker(text: str, span: Span) -> Attribution | None:
    """Return to whom *text* gives the words at *span*; None where they are its author's own.

    Reads "according to X", "X said", "…, said X", "X: …" in an interview, "citing X"; a pronoun
    only where the same sentence or the one before names whom it means.
    """
    return Speakers(text).of(span)


class Speakers:
    """A text, to be asked who speaks at one place after another."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = sentences(text)
        self._starts = [span.start for span in self._sentences]
        self._turns = turns(text)

    def of(self, span: Span) -> Attribution | None:
        """Return to whom the text gives the words at *span*; None where it gives them to nobody."""
        chain = self._in_sentence(span) or self._in_quotation(span)
        for turn in self._turns:
            if turn.span.start <= span.start < turn.span.end:
                asked = Attribution(turn.name.cut(self._text), turn.name, ":")
                return _through([*chain, asked])
        return _through(chain)

    def _number(self, span: Span) -> int:
        """Return the number of the sentence in which *span* begins."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def _in_sentence(self, span: Span) -> list[Attribution]:
        """Return those to whom its own sentence gives *span*, the nearest first."""
        number = self._number(span)
        if not self._names_a_speaker(number):
            return []
        # Most sentences name nobody; what reads those that do is imported for the first of them.
        from crosscheck.attribution.told import told_at

        return told_at(self._text, self._sentences[max(0, number - 1) : number + 1], span)

    def _in_quotation(self, span: Span) -> list[Attribution]:
        """Return to whom the sentence gives *span* in which the speech around it begins or ends."""
        spoken = self._quotation(span)
        if spoken is None:
            return []
        for place in (Span(spoken.end - 1, spoken.end), Span(spoken.start, spoken.start + 1)):
            told = self._in_sentence(place)
            if told:
                return told
        return self._before(spoken)

    def _before(self, spoken: Span) -> list[Attribution]:
        """Return who speaks last in the sentence before speech that goes on in its paragraph."""
        number = self._number(spoken) - 1
        if number < 0 or not self._names_a_speaker(number):
            return []
        if "\n" in self._text[self._sentences[number].end : spoken.start]:
            return []
        from crosscheck.attribution.told import told_last

        return told_last(self._text, self._sentences[max(0, number - 1) : number + 1])

    def _names_a_speaker(self, number: int) -> bool:
        """Return whether a sentence has a word by which somebody might be said to speak."""
        if not self._sentences:
            return False
        words = _CUE.findall(self._sentences[number].cut(self._text).lower())
        return not CUES.isdisjoint(words)

    def _quotation(self, span: Span) -> Span | None:
        """Return the speech in quotation marks in which *span* lies."""
        start = self._text.rfind("\n", 0, span.start) + 1
        for match in _QUOTATION.finditer(self._text, start):
            if match.start() > span.start:
                return None
            if span.end <= match.end():
                return Span(*match.span())
        return None


def _through(chain: Sequence[Attribution]) -> Attribution | None:
    """Return the first of *chain*, told through the others in turn."""
    told: Attribution | None = None
    for each in reversed(chain):
        if told is None or each.speaker != told.speaker:
            told = each._replace(via=told)
    return told
