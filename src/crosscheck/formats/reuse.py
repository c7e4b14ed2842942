"""Which sources share text, for the terminal and as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.formats.excerpt import Files, drawn
from crosscheck.formats.jsonvalues import Json, json_decimal, json_location
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import visible
from crosscheck.formats.wording import count, counted_sources, percent
from crosscheck.model import OWN, UNKNOWN, Corpus, Reuse, Source
from crosscheck.text import LineIndex, Location, Span

_SHOWN = 3
"""Passages of a pair that are shown."""


def render_reuses(
    corpus: Corpus, reuses: Sequence[Reuse], origins: Mapping[str, str], *, colour: bool
) -> str:
    """Return every pair of sources that shares text, most first, with the passages."""
    paint, files = Paint(on=colour), Files(corpus)
    blocks = ["\n".join(_pair(each, corpus, origins, files, paint)) for each in _most_first(reuses)]
    told = f"text is shared by {count(len(reuses), 'pair')}" if reuses else "none share text"
    voices = counted_sources(len(origins), len(set(origins.values())))
    return "\n\n".join([*blocks, f"{voices}; {told}"]) + "\n"


def render_reuses_json(corpus: Corpus, reuses: Sequence[Reuse], origins: Mapping[str, str]) -> str:
    """Return the same as an indented JSON object that ends in a newline."""
    sources = {source.id: source for source in corpus.sources}
    whole: Json = {
        "version": 1,
        "origins": dict(sorted(origins.items())),
        "reuses": [json_reuse(each, sources) for each in _most_first(reuses)],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def json_reuse(reuse: Reuse, sources: Mapping[str, Source]) -> Json:
    """Return what two sources share, with the words and both places of every passage."""
    left, right = sources[reuse.left], sources[reuse.right]
    return {
        "left": reuse.left,
        "right": reuse.right,
        "share": json_decimal(reuse.share),
        "words": reuse.words,
        "passages": [
            {
                "text": here.cut(left.text),
                "left": json_location(_location(left, here)),
                "right": json_location(_location(right, there)),
            }
            for here, there in reuse.passages
        ],
    }


def _most_first(reuses: Sequence[Reuse]) -> list[Reuse]:
    return sorted(reuses, key=lambda one: (-one.share, one.left, one.right))


def _pair(
    reuse: Reuse, corpus: Corpus, origins: Mapping[str, str], files: Files, paint: Paint
) -> Iterator[str]:
    left, right = corpus.source(reuse.left), corpus.source(reuse.right)
    head = f"{percent(reuse.share)} of {left.id} stands in {right.id}"
    yield f"{paint.strong(visible(head))}: {_standing(left, right, origins)}"
    if left.publisher == right.publisher != UNKNOWN:
        yield f" {paint.margin('=')} publisher of both: {visible(left.publisher)}"
    for here, there in reuse.passages[:_SHOWN]:
        place, other = _location(left, here), _location(right, there)
        yield f"{paint.margin('-->')} {visible(str(place))}"
        for row in files.excerpt(place):
            yield from drawn(row, paint)
        yield f"{paint.margin(':::')} {visible(str(other))}: the same words"
    more = len(reuse.passages) - _SHOWN
    if more > 0:
        yield f" {paint.margin('=')} {count(more, 'more passage')}"


def _standing(left: Source, right: Source, origins: Mapping[str, str]) -> str:
    """Return whether the two count as one voice, and who says so."""
    one_voice = origins[left.id] == origins[right.id]
    voices = "one voice" if one_voice else "two voices"
    lineages = (left.lineage, right.lineage)
    declared = OWN in lineages or None not in lineages
    return f"{voices}, {'as declared' if declared else 'by what they share'}"


def _location(source: Source, span: Span) -> Location:
    return LineIndex(source.text).location(source.file, span)
