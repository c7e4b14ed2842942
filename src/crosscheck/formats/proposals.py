"""What the sources say on the claims, for a terminal: passages, values, standing, scores."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.formats.marked import marked
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cut, visible
from crosscheck.formats.wording import count
from crosscheck.model import Claim, Corpus, Source
from crosscheck.model.scanned import Part, Proposal, Search, Standing
from crosscheck.text import LineIndex
from crosscheck.values.level import Level

_LONGEST = 100
"""Columns of a question, and of the words searched for."""
_NAMED = 4
"""Statements that are named for one level."""
_TINTS = {Level.CONFLICT: "error", Level.CLOSE: "warning"}
_ORDER = (Level.CONFLICT, Level.CLOSE, Level.COMPATIBLE, Level.SAME, Level.INCOMPARABLE)
_JUDGED = {
    "stance": "whether it affirms or denies is yours to judge",
    "names": "no list was read",
    "actor": "no actor was read",
    "date": "no day was read",
    "quantity": "no figure was read",
}


def render_searches(
    source: Source,
    searches: Sequence[Search],
    claims: Mapping[str, Claim],
    *,
    most: int,
    colour: bool,
) -> str:
    """Return what one source says on *claims*: *most* passages a claim, then the silences."""
    paint = Paint(on=colour)
    lines = LineIndex(source.text)
    blocks = [f"{paint.strong(visible(source.id))}  {visible(source.file)}"]
    for search in searches:
        if search.proposals:
            claim = claims[search.claim]
            blocks.append("\n".join(_spoken(search, claim, source, lines, most, paint)))
    silent = [line for search in searches if not search.proposals for line in _silent(search)]
    if silent:
        blocks.append("\n".join(silent))
    return "\n\n".join(blocks) + "\n"


def render_proposal(corpus: Corpus, proposal: Proposal, claim: Claim, *, colour: bool) -> str:
    """Return one passage with its claim's question, for a person to take or leave."""
    paint = Paint(on=colour)
    source = corpus.source(proposal.source)
    head = f"{paint.strong(visible(claim.id))}  {cut(claim.question, _LONGEST)}"
    lines = LineIndex(source.text)
    return "\n".join([head, *_proposal(1, proposal, claim, source, lines, paint)])


class Tally:
    """How many passages were found and how they stand, counted while they are printed."""

    def __init__(self) -> None:
        self._sources = self._pairs = self._spoken = 0
        self._claims: set[str] = set()
        self._levels: Counter[Level] = Counter()

    def add(self, searches: Sequence[Search]) -> None:
        """Count what one source says on the claims."""
        self._sources += 1
        self._pairs += len(searches)
        self._claims.update(search.claim for search in searches)
        first = [search.proposals[0] for search in searches if search.proposals]
        self._spoken += len(first)
        self._levels.update(each.level for each in first if each.level and not each.recorded)

    def render(self, *, silences: bool = True) -> str:
        """Return the count in one line whose parts add up.

        Without *silences* nothing was said of what is silent.
        """
        spoken, levels = self._spoken, self._levels
        told = ", ".join(f"{levels[level]} {level.value}" for level in _ORDER if levels[level])
        silent = f" + {self._pairs - spoken} silent" if silences else ", silences left out"
        counted = f"{count(self._sources, 'source')}, {count(len(self._claims), 'claim')}"
        line = f"{counted}: {spoken} spoken to{silent}"
        return f"{line}; the best values stand: {told}\n" if told else f"{line}\n"


def _spoken(
    search: Search, claim: Claim, source: Source, lines: LineIndex, most: int, paint: Paint
) -> Iterator[str]:
    yield f"{paint.strong(visible(claim.id))}  {cut(claim.question, _LONGEST)}"
    for number, proposal in enumerate(search.proposals[:most], 1):
        yield from _proposal(number, proposal, claim, source, lines, paint)


def _proposal(
    number: int,
    proposal: Proposal,
    claim: Claim,
    source: Source,
    lines: LineIndex,
    paint: Paint,
) -> Iterator[str]:
    place = lines.location(source.file, proposal.passage)
    yield f"{number:>3}. {_value(proposal, claim, paint)}"
    yield f"    {paint.margin('-->')} {visible(str(place))}: {proposal.score:g} points"
    for row in marked(source.text, proposal.passage, proposal.marks, paint):
        yield f"     {row}"
    yield f"     {paint.margin('=')} {_parts(proposal.parts)}"


def _value(proposal: Proposal, claim: Claim, paint: Paint) -> str:
    """Return the value that was read, whose words it is, and how it stands."""
    told = ""
    if proposal.speaker:
        told = visible(proposal.speaker)
        told += f", via {visible(proposal.via)}" if proposal.via else ""
    if proposal.written is None:
        head = _JUDGED[claim.kind] + (f" (in the words of {told})" if told else "")
    else:
        scope = proposal.scope.words()
        head = paint.strong(visible(proposal.written)) + (f" ({visible(scope)})" if scope else "")
        head += " (reckoned)" if proposal.reckoned else ""
        head += f", according to {told}" if told else ""
    if proposal.set_aside:
        head += f" [{proposal.set_aside}]"
    if proposal.recorded:
        return f"{head}: recorded as {visible(proposal.recorded)}"
    told = _standing(proposal.standings, paint)
    return f"{head}: {told}" if told else head


def _standing(standings: Sequence[Standing], paint: Paint) -> str:
    """Return how a value stands to what is recorded, the gravest first."""
    if not standings:
        return ""
    told = []
    for level in _ORDER:
        those = [each for each in standings if each.level is level]
        if those:
            named = [f"{visible(each.answer)} ({visible(each.voice)})" for each in those[:_NAMED]]
            more = f" and {len(those) - _NAMED} more" if len(those) > _NAMED else ""
            word = paint.tinted(level.value, _TINTS.get(level, "good"))
            told.append(f"{word} with {', '.join(named)}{more}")
    return "; ".join(told)


def _parts(parts: Sequence[Part]) -> str:
    """Return what a score is made of: value 45 (killed) + words 12 (unrest, people)."""
    told = []
    for part in parts:
        reason = f" ({cut(part.reason, 60)})" if part.reason else ""
        told.append(f"{part.name} {part.points:g}{reason}")
    return " + ".join(told).replace("+ set aside -", "- set aside ")


def _silent(search: Search) -> Iterator[str]:
    words = cut(", ".join(search.words), _LONGEST)
    if search.elsewhere:
        yield f"{visible(search.claim)}: nothing on it, for {search.elsewhere}"
    else:
        yield f"{visible(search.claim)}: searched, silent ({words})"
