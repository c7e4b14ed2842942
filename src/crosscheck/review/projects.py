"""The project as it stands on the disk, checked once for each state of its files."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from threading import Lock

from attrs import field, frozen

from crosscheck.checking import check
from crosscheck.corpus import load
from crosscheck.corpus.saved import Saved, saved
from crosscheck.deciding import Known
from crosscheck.digest import digest
from crosscheck.formats.html.claims import Shown
from crosscheck.formats.order import in_order
from crosscheck.linking import Links
from crosscheck.model import Claim, Corpus, Judgement, Report, Source
from crosscheck.model.scanned import Search
from crosscheck.review.addresses import OnPages
from crosscheck.review.texts import Marked, Rows, marked_in, rows_of
from crosscheck.surveying import survey


@frozen(slots=False)
class Snapshot:
    """A project at one moment, with all that pages ask of it; worked out when first asked."""

    revision: str
    """A hash of all files that were read."""
    report: Report
    """As it was found: decisions are made on it."""
    today: date
    _rows: dict[str, Rows] = field(factory=dict, eq=False, repr=False)
    _searches: dict[tuple[str, ...], tuple[Search, ...]] = field(factory=dict, eq=False, repr=False)

    @property
    def corpus(self) -> Corpus:
        """What the project holds."""
        return self.report.corpus

    @cached_property
    def known(self) -> Known:
        """The report by name."""
        return Known.of(self.report)

    @cached_property
    def ordered(self) -> Report:
        """The report in the order in which it is shown."""
        return in_order(self.report)

    @cached_property
    def _ordered(self) -> Mapping[str, Judgement]:
        return {each.claim.id: each for each in self.ordered.judgements}

    def as_shown(self, claim: str) -> Judgement:
        """Return the claim of that id with its statements in order; KeyError where none is."""
        return self._ordered[claim]

    @cached_property
    def shown(self) -> Shown:
        """What every claim needs besides itself."""
        return Shown.of(self.ordered, OnPages())

    @cached_property
    def marks(self) -> Mapping[str, tuple[Marked, ...]]:
        """By source, where quotes stand."""
        return marked_in(self.report)

    def judgement(self, claim: str) -> Judgement | None:
        """Return the claim of that id, judged; None where there is none."""
        return self.known.judgements.get(claim)

    def claim(self, id_: str) -> Claim | None:
        """Return the claim of that id; None where there is none."""
        judgement = self.judgement(id_)
        return judgement.claim if judgement else None

    def source(self, id_: str) -> Source | None:
        """Return the source of that id; None where there is none."""
        return self.known.sources.get(id_)

    def rows(self, source: Source) -> Rows:
        """Return the rows in which *source* is shown."""
        if source.id not in self._rows:
            self._rows[source.id] = rows_of(source.text)
        return self._rows[source.id]

    def searches(self, source: str, *claims: str) -> tuple[Search, ...]:
        """Return what *source* says on each of *claims*."""
        asked = source, *claims
        if asked not in self._searches:
            (found,) = survey(self.corpus, sources=[source], claims=claims)
            self._searches[asked] = found
        return self._searches[asked]


class Project:
    """The project in a folder, looked at whenever it is asked for."""

    def __init__(self, root: str, today: Callable[[], date]) -> None:
        self.root = root
        self._today = today
        self._lock = Lock()
        self._links = Links()
        self._look: tuple[Saved, date] | None = None
        self._snapshot: Snapshot | None = None

    def now(self) -> Snapshot:
        """Return the project as it stands; what has not changed is not read again."""
        with self._lock:
            look = saved(self.root), self._today()
            if self._snapshot is None or look != self._look:
                self._snapshot = self._read(look[1])
                self._look = look
            return self._snapshot

    def _read(self, today: date) -> Snapshot:
        """Return what the files hold; the snapshot that there is, where they say the same."""
        corpus, before = load(self.root), self._snapshot
        revision = revision_of(corpus)
        if before and (before.revision, before.today) == (revision, today):
            return before
        report = check(corpus, today=today, links=self._links)
        return Snapshot(revision, report, today)


def revision_of(corpus: Corpus) -> str:
    """Return a hash of all that was read into *corpus*, and of what could not be."""
    held = {
        "texts": sorted(corpus.texts.items()),
        "sources": [(each.id, each.file, each.text) for each in corpus.sources],
        "problems": [str(each) for each in corpus.problems],
    }
    return digest(json.dumps(held)).rpartition(":")[2][:32]
