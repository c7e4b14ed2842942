"""Who says it, in words that a reader knows: label, publisher, author, title, then the id."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from crosscheck.formats.visible import cut
from crosscheck.formats.wording import nested
from crosscheck.model import UNKNOWN, Source, Statement

_DETERMINED = re.compile(r"(an?|the|one|some|several|many|most|his|her|its|their)\b|\w+s\b")
"""Speakers that take no article: those that have one, and plurals ("police officers")."""
_MANY_OF_A_KIND = (
    "caption",
    "teaser",
    "quotation",
    "heading",
    "headline",
    "subheading",
    "box",
    "footnote",
)
"""Parts of a page that it may have several of; of a ministry or a mayor there is one."""
_TITLE = 50
"""Columns of a title in a name."""


@frozen
class Sources:
    """Sources with a name for each, no two of them alike."""

    by_id: Mapping[str, Source]
    names: Mapping[str, str]

    @classmethod
    def of(cls, sources: Iterable[Source]) -> "Sources":
        """Return *sources*, each under the shortest name that tells it from the others."""
        by_id = {source.id: source for source in sources}
        names: dict[str, str] = {}
        for name in _NAMES:
            taken = Counter(name(source) for source in by_id.values())
            for id_, source in by_id.items():
                if taken[name(source)] == 1 and name(source) not in names.values():
                    names.setdefault(id_, name(source))
        return cls(by_id, names)

    def source(self, statement: Statement) -> Source:
        """Return the source that *statement* is in."""
        return self.by_id[statement.source]

    def name(self, id_: str) -> str:
        """Return the name of the source *id_*."""
        return self.names.get(id_, id_)

    def voice(self, statement: Statement, *, again: bool = False) -> str:
        """Return who says *statement*, and where: "Anel Arapova in The Paris Globalist".

        An authority is reported, and whoever speaks in an author's text is cited. With *again* it
        is said in another place of the same source.
        """
        name, named_by_author = self.name(statement.source), _is_person(self.source(statement))
        if statement.speaker is None:
            passage = "another passage by" if named_by_author else "another passage in"
            return f"{passage} {name}" if again else name
        speaker = _with_article(statement.speaker)
        elsewhere = " elsewhere" if again else ""
        if named_by_author:
            return f"{speaker}, cited{elsewhere} by {name}"
        if statement.mode == "official claim":
            return f"{speaker}, as reported{elsewhere} by {name}"
        return f"{speaker}{elsewhere} in {name}"

    def short(self, statement: Statement) -> str:
        """Return who says *statement* in a few words: the speaker, or else the source."""
        return statement.speaker or self.name(statement.source)


def _with_article(speaker: str) -> str:
    """Return *speaker* with the article that a common noun needs: "a photo caption"."""
    if not speaker[:1].islower() or _DETERMINED.match(speaker):
        return speaker
    article = "a" if speaker.endswith(_MANY_OF_A_KIND) and " of " not in speaker else "the"
    return f"{article} {speaker}"


def _is_person(source: Source) -> bool:
    """Return whether a source goes by its author's name, or by a part of it."""
    by_author = source.publisher == UNKNOWN and source.author != UNKNOWN
    return by_author and (source.label or source.author) in source.author


def _name(source: Source) -> str:
    if source.label:
        return source.label
    for known in (source.publisher, source.author):
        if known != UNKNOWN:
            return known
    return source.id if source.title == UNKNOWN else _title(source)


def _by_author(source: Source) -> str:
    if source.label or UNKNOWN in (source.publisher, source.author):
        return _name(source)
    return f"{source.author} ({source.publisher})"


def _by_title(source: Source) -> str:
    owner = _name(source)
    title = "untitled text" if source.title == UNKNOWN else _title(source)
    return title if owner == title else f"{owner}{'’' if owner.endswith('s') else '’s'} {title}"


def _by_id(source: Source) -> str:
    return f"{_name(source)} ({source.id})"


def _title(source: Source) -> str:
    return f"“{cut(nested(source.title), _TITLE)}”"


_NAMES: tuple[Callable[[Source], str], ...] = (_name, _by_author, _by_title, _by_id)
"""From the shortest to the one that is always unique."""
