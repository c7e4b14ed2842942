"""A checked draft in the terminal: what is wrong with its words underlined, what holds in a line.

The order is that of the draft, so that an editor goes through both side by side.
"""

from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from crosscheck.explaining import difference_in_words
from crosscheck.formats.excerpt import Files, drawn
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cut, visible
from crosscheck.formats.wording import count, listed
from crosscheck.model import Corpus
from crosscheck.model.drafted import WRONG, Bearing, Checked, Draft, Held, Outcome, Place
from crosscheck.text import LineIndex, Location

_LONGEST = 60
"""Columns of the words of a draft in a heading."""
_TINTS = {Outcome.SUPPORTED: "good", Outcome.NOWHERE: "note", Outcome.UNRECORDED: "note"}
_BEARINGS = {
    Bearing.CONTRADICTS: "contradicted by",
    Bearing.CLOSE: "nearly said by",
    Bearing.ALLOWS: "less is said by",
    Bearing.SUPPORTS: "supported by",
}
"""In the order in which they are told."""
_HELP = {
    Outcome.CONTRADICTED: "correct it, or record the source that says so",
    Outcome.ALTERED: "copy the words from the source",
    Outcome.MISATTRIBUTED: "name the one who says it, or print what the named one says",
    Outcome.DISPUTED: "name who says it: the sources do not agree",
    Outcome.CLOSE: "print the source's own words",
    Outcome.UNRECORDED: "read the passage; record it as a statement if the article rests on it",
}


def render_draft(draft: Draft, corpus: Corpus, *, colour: bool) -> str:
    """Return what became of everything in *draft*, and a summary whose parts add up."""
    desk = _Desk(draft, corpus, Paint(on=colour))
    blocks = [list(desk.block(each)) for each in draft.checked]
    text = "".join(_spaced(blocks)) + f"{summary(draft)}\n"
    return text.replace("##[", "## [")  # a command in the log of GitHub's runner


def summary(draft: Draft) -> str:
    """Return how many things there are to check and what became of them, in a line."""
    if not draft.checked:
        return "nothing to check: no figure, no date and no quotation"
    number = Counter(each.outcome for each in draft.checked)
    parts = [f"{number[each]} {each.value}" for each in _GOOD_FIRST if number[each]]
    return f"{count(len(draft.checked), 'thing')} to check: {', '.join(parts)}"


_GOOD_FIRST = (
    Outcome.SUPPORTED,
    Outcome.DISPUTED,
    Outcome.CLOSE,
    Outcome.CONTRADICTED,
    Outcome.ALTERED,
    Outcome.MISATTRIBUTED,
    Outcome.UNRECORDED,
    Outcome.NOWHERE,
)


def _spaced(blocks: list[list[str]]) -> Iterator[str]:
    """Yield blocks with an empty line around each that is more than a line."""
    for number, block in enumerate(blocks):
        yield "".join(f"{line}\n" for line in block)
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if len(block) > 1 or following is None or len(following) > 1:
            yield "\n"


class _Desk:
    """A draft beside the project that it was checked against."""

    def __init__(self, draft: Draft, corpus: Corpus, paint: Paint) -> None:
        self._draft = draft
        self._claims = {claim.id: claim for claim in corpus.claims}
        self._sources = {source.id: source for source in corpus.sources}
        self._lines: dict[str, LineIndex] = {}
        self._own = LineIndex(draft.text)
        self._files = Files(evolve(corpus, texts={**corpus.texts, draft.file: draft.text}))
        self._paint = paint

    def block(self, checked: Checked) -> Iterator[str]:
        """Yield the lines on one thing in the draft: one where it holds, else some more."""
        place = self._own.location(self._draft.file, checked.span)
        tint = "error" if checked.outcome in WRONG else _TINTS.get(checked.outcome, "warning")
        head = self._paint.tinted(f"{checked.outcome.value}[{checked.kind}]", tint)
        words = cut(" ".join(checked.text.split()), _LONGEST)
        if checked.outcome is Outcome.SUPPORTED:
            yield f"{head} {visible(str(place))}: “{words}”: {visible(self._support(checked))}"
            return
        yield f"{head}: {self._paint.strong(f'“{words}”')}{visible(self._why(checked))}"
        margin = max(len(str(each.end.line)) for each in self._all(checked, place) if each.end)
        yield from self._passage("-->", place, "", margin, tint)
        for found in checked.places:
            where = self._place(found)
            yield from self._passage(":::", where, self._alike(checked, found), margin, "side")
        for line in dict.fromkeys((*self._held(checked), *self._told(checked))):
            yield f"{' ' * margin}{self._paint.margin(' =')} {visible(line)}"

    def _all(self, checked: Checked, own: Location) -> Iterator[Location]:
        yield own
        yield from map(self._place, checked.places)

    def _place(self, place: Place) -> Location:
        source = self._sources[place.source]
        if source.id not in self._lines:
            self._lines[source.id] = LineIndex(source.text)
        return self._lines[source.id].location(source.file, place.span)

    def _passage(
        self, sign: str, where: Location, words: str, margin: int, tint: str
    ) -> Iterator[str]:
        """Yield a place and its lines, with the words underlined."""
        yield f"{' ' * margin}{self._paint.margin(sign)} {visible(f'{where}{words}')}"
        yield self._paint.margin(" " * margin + " |")
        for row in self._files.excerpt(where):
            yield from drawn(row, self._paint, digits=margin, indent="", tint=tint)

    def _support(self, checked: Checked) -> str:
        if checked.claim is None or not checked.held:
            quoted = f"in the words quoted for {checked.claim}, " if checked.claim else ""
            return quoted + listed(
                list(dict.fromkeys(str(self._place(each)) for each in checked.places))
            )
        said = [_said(each) for each in checked.held if each.bearing is Bearing.SUPPORTS]
        return f"{checked.claim}: {listed(list(dict.fromkeys(said)))}"

    def _why(self, checked: Checked) -> str:
        """Return in a few words why the outcome is what it is."""
        if checked.claim is not None:
            return f" on {self._asked(checked.claim)}"
        if checked.outcome is Outcome.UNRECORDED:
            return " stands in a source, and no statement records it"
        altered = [each for each in checked.differences if each.alters] or checked.differences
        if altered:
            return f": {difference_in_words(altered[0])}"
        return f": {checked.note}" if checked.note and checked.outcome in WRONG else ""

    def _asked(self, claim: str) -> str:
        """Return a claim with what it asks."""
        return f"{claim}: {self._claims[claim].question}" if claim in self._claims else claim

    def _alike(self, checked: Checked, place: Place) -> str:
        if checked.outcome is Outcome.NOWHERE:
            return f": the nearest passage, {place.score:.0f} % alike"
        return ": the words in the source" if checked.kind == "quotation" else ""

    def _held(self, checked: Checked) -> Iterator[str]:
        """Yield what the statements say that bear on it, those that contradict first."""
        for bearing in _BEARINGS:
            for each in checked.held:
                if each.bearing is bearing:
                    why = "" if bearing is Bearing.SUPPORTS else f": {each.reason}"
                    yield f"{_BEARINGS[bearing]} {_said(each)}{why}"

    def _told(self, checked: Checked) -> Iterator[str]:
        """Yield what else there is to know, and what to do."""
        for difference in checked.differences[1:]:
            yield difference_in_words(difference)
        if checked.candidates:
            yield f"may answer {listed(list(map(self._asked, checked.candidates)))}"
        if checked.outcome in _HELP:
            yield f"help: {_HELP[checked.outcome]}"


def _said(held: Held) -> str:
    return f"{held.voice} ({held.answer})"
