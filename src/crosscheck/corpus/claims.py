"""Claims, read from the nodes of a claims file."""

import re
from decimal import Decimal
from typing import cast

from attrs import frozen

from crosscheck.corpus.days import read_day
from crosscheck.corpus.entry import Entry, Form, entries, ticked
from crosscheck.corpus.sources import Named
from crosscheck.corpus.statements import Asked, read_statements
from crosscheck.errors import Problem
from crosscheck.kinds import KINDS
from crosscheck.model import Claim
from crosscheck.nodes import Document
from crosscheck.reading.shares import read_share
from crosscheck.text import Location, folded
from crosscheck.values.scope import Scope
from crosscheck.values.value import KindName

CLAIM = Form(
    "a claim",
    (
        "id",
        "question",
        "kind",
        "unit",
        "measure",
        "group",
        "place",
        "within",
        "cumulative",
        "tolerance",
        "terms",
        "note",
        "statements",
    ),
    belongs={
        "scope": "a claim has `measure`, `group` and `place` themselves",
        "source": "a source belongs to one of the claim's `statements`",
        "value": "a value belongs to one of the claim's `statements`",
        "quote": "a quote belongs to one of the claim's `statements`",
    },
)

_KEBAB_CASE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@frozen
class Filed:
    """A claim as it was filed, whether or not it could be read."""

    id: str
    entry: Entry
    claim: Claim | None

    @property
    def location(self) -> Location:
        """Where its id stands."""
        return self.entry.node.entries["id"][1].location


def read_claims(document: Document, sources: Named, problems: list[Problem]) -> list[Filed]:
    """Return the claims of a file; what is wrong with them is in *problems*."""
    filed = (_filed(entry, sources) for entry in entries(document, CLAIM, "claims", problems))
    return [each for each in filed if each is not None]


def _filed(entry: Entry, sources: Named) -> Filed | None:
    id_ = _id(entry)
    question = entry.needed("question", "How many people were killed?")
    kind = _kind(entry)
    scope = Scope(entry.text("measure"), entry.text("group"), entry.text("place"))
    unit, within = entry.text("unit"), read_day(entry, "within")
    statements = read_statements(
        entry.items("statements", "statements"),
        Asked(kind, unit, scope, within),
        sources,
        entry.problems,
    )
    cumulative, tolerance = entry.flag("cumulative"), _tolerance(entry)
    terms, note = entry.texts("terms"), entry.text("note")
    if id_ is None:
        return None
    if question is None or kind is None:
        return Filed(id_, entry, None)
    claim = Claim(
        id=id_,
        question=question,
        kind=kind,
        location=entry.location,
        statements=statements,
        unit=unit,
        scope=scope,
        within=within,
        cumulative=cumulative,
        tolerance=tolerance,
        terms=terms,
        note=note,
        id_location=entry.node.entries["id"][1].location,
    )
    return Filed(id_, entry, claim)


def _id(entry: Entry) -> str | None:
    id_ = entry.needed("id", "death-toll")
    if id_ is not None and not _KEBAB_CASE.fullmatch(id_):
        message = f"the id `{id_}` is not made of small letters, figures and single hyphens"
        entry.report(message, "id", f"write it like `{_kebab_case(id_) or 'death-toll'}`")
    return id_


def _kebab_case(words: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", folded(words)))


def _kind(entry: Entry) -> KindName | None:
    """Return the kind of value that answers the claim; a measure is one of a quantity."""
    if entry.text("kind") is not None:
        return cast("KindName | None", entry.choice("kind", KINDS))
    if entry.text("measure") is not None:
        return "quantity"
    help_ = f"add a line `kind: …` with one of {ticked(KINDS)}"
    entry.report(f"{entry.form.noun} needs `kind`", "kind", help_)
    return None


def _tolerance(entry: Entry) -> Decimal:
    """Return the fraction by which figures may differ and still be close."""
    written = entry.text("tolerance")
    if written is None:
        return Decimal(0)
    share = read_share(written)
    if share is not None:
        return share
    message = f"expected a tolerance below 100 %, found `{written}`"
    entry.report(message, "tolerance", "write a share such as `5%`, or a fraction such as `0.05`")
    return Decimal(0)
