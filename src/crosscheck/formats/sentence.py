"""A sentence that may be copied into a story: who says what, and nothing that nobody says.

The figures are the sources' own words. What the claim asks becomes an indirect question where
English lets its words stand as they are; otherwise the question is quoted.
"""

import re
from collections.abc import Sequence

from attrs import frozen

from crosscheck.formats.sides import JUDGED, sides
from crosscheck.formats.stated import answer, quotable, quoted, stands, uncapitalised
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import listed, nested
from crosscheck.model import Evidence, Judgement, Verdict
from crosscheck.text import folded
from crosscheck.values.stance import Stance

_OPENING = re.compile(r"(who|what|which|how (many|much))\b", re.IGNORECASE)
_INVERTED = re.compile(r"\b(did|do|does)\b|^what (is|are|was|were)\b", re.IGNORECASE)
_QUOTING = 4
"""Statements up to which each yes or no comes with the words it was read from."""
_AUXILIARY = re.compile(
    r"is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must"
)
_SUBJECT = re.compile(
    r"the|an?|his|her|their|its|this|that|these|those|there|he|she|it|they|we|you|i|any|some|no"
    r"|all|both|each|every|[^a-z].*"
)
"""What follows a verb that stands before its subject."""
_OPENINGS = {
    Verdict.DISPUTED: "Accounts differ on",
    Verdict.CLOSE: "Accounts nearly agree on",
    Verdict.INCOMPARABLE: "Accounts cannot be set side by side on",
    Verdict.SUPERSEDED: "Later counts replaced earlier ones on",
    Verdict.CONSISTENT: "Accounts are consistent on",
    Verdict.AGREED: "Accounts agree on",
}


@frozen
class Part:
    """One answer and all who give it."""

    words: str
    evidence: tuple[Evidence, ...]


def attributed(judgement: Judgement, sources: Sources) -> str | None:
    """Return what the sources say on a claim, to be copied; None where too little stands."""
    told = sides(judgement)
    compared = judgement.verdict in JUDGED and bool(told.inside)
    standing = [each for each in (told.inside if compared else told.all) if stands(each)]
    left_out = [each for each in told.outside if compared and stands(each)]
    single = judgement.verdict is Verdict.SINGLE_SOURCE
    if judgement.verdict is Verdict.UNSUPPORTED or len(standing) < (1 if single else 2):
        return None
    asked = topic(judgement.claim.question)
    parts = _parts(judgement, standing, sources)
    sentence = _sentence(judgement.verdict, asked, parts, sources)
    if not left_out:
        return sentence
    apart = _told(_parts(judgement, left_out, sources), sources)
    return f"{sentence} Set apart, as not to be compared: {apart}."


def _sentence(verdict: Verdict, asked: str, parts: Sequence[Part], sources: Sources) -> str:
    if verdict is Verdict.SINGLE_SOURCE:
        return f"Only one source speaks on {asked}: {_told(parts, sources)}."
    if verdict is Verdict.AGREED and len(parts) == 1:
        voices = dict.fromkeys(sources.voice(each.statement) for each in parts[0].evidence)
        return f"{listed(list(voices))} agree on {asked}: {parts[0].words}."
    return f"{_OPENINGS[verdict]} {asked}: {_told(parts, sources)}."


def topic(question: str) -> str:
    """Return what *question* asks, to follow "on".

    A question about its subject ("How many people were killed?") stands in a sentence as it is;
    one with its verb before the subject ("When did it begin?") would need other words.
    """
    asked = nested(" ".join(question.split()))
    body = asked.rstrip(" ?")
    if not asked.endswith("?") or "?" in body:
        return f"“{asked}”"
    if _asks_for_subject(body):
        return body[0].lower() + body[1:]
    return f"the question “{asked}”"


def _asks_for_subject(question: str) -> bool:
    words = question.split()
    if len(words) < 3 or not _OPENING.match(question) or _INVERTED.search(question):
        return False
    at = next((index for index, word in enumerate(words) if _AUXILIARY.fullmatch(word)), None)
    if at is None:
        return True
    following = words[at + 1 : at + 2]
    return bool(following) and not _SUBJECT.fullmatch(following[0])


def _parts(judgement: Judgement, standing: Sequence[Evidence], sources: Sources) -> list[Part]:
    said: dict[str, list[tuple[str, Evidence]]] = {}
    for evidence in standing:
        statement = evidence.statement
        words = uncapitalised(answer(evidence, judgement.claim, sources.source(statement)))
        if statement.as_of_written:
            words += f" as of {statement.as_of_written}"
        said.setdefault(folded(words), []).append((words, evidence))
    return [
        Part(answers[0][0], tuple(evidence for _, evidence in answers)) for answers in said.values()
    ]


def _told(parts: Sequence[Part], sources: Sources) -> str:
    """Return every answer with who gives it, in one list."""
    told: list[str] = []
    heard: set[str] = set()
    quoting = sum(len(part.evidence) for part in parts) <= _QUOTING
    for part in parts:
        named = {sources.voice(each.statement): each for each in part.evidence}
        voices = []
        for name, each in named.items():
            voice = sources.voice(each.statement, again=name in heard)
            words = _words(each, sources) if quoting else None
            voices.append(f"{voice} ({words})" if words else voice)
        heard.update(named)
        told.append(f"{part.words} according to {listed(voices)}")
    if len(told) < 2:
        return "".join(told)
    mark = ";" if any("," in each for each in told) else ","
    return f"{f'{mark} '.join(told[:-1])}{mark} and {told[-1]}"


def _words(evidence: Evidence, sources: Sources) -> str | None:
    """Return the words that were read as a yes or a no; None where they are too long to quote."""
    source = sources.source(evidence.statement)
    anchors = (evidence.anchor, evidence.context)
    words = [quotable(quoted(each, source)) for each in anchors if each and each.spans]
    if not isinstance(evidence.statement.value, Stance) or None in words:
        return None
    return ", and elsewhere ".join(f"“{nested(each)}”" for each in words if each)
