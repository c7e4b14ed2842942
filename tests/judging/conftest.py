"""Small claims, written as an editor thinks of them."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from crosscheck.comparing import Setting, basis, compare_statements
from crosscheck.judging import judge
from crosscheck.kinds import KINDS, Typed
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Attestation,
    Claim,
    Comparison,
    Evidence,
    Judgement,
    Quote,
    Statement,
)
from crosscheck.text import Location, Point, Span
from crosscheck.values.actor import Actors, Identity
from crosscheck.values.scope import Scope
from crosscheck.values.value import KindName

HERE = Location("claims/test.yaml", Point(1, 1))
ACTORS = Actors.of(
    [
        Identity("Tokayev", ("Tokaev",), ("Kazakhstan's government",)),
        Identity("Kazakhstan's government"),
        Identity("CSTO troops", parts=("Russian troops",)),
        Identity("Almaty", broader=("Kazakhstan",)),
    ]
)


def build_statement(
    kind: KindName, source: str, value: str, *, number: int, claim: Claim, **rest: Any
) -> Statement:
    """Return a statement of *source*; `scope`, `as_of`, `speaker`, `mode` as they are typed."""
    as_of = rest.pop("as_of", None)
    scope = rest.pop("scope", {})
    typed = Typed(value, unit=claim.unit, within=claim.within, complete=rest.pop("complete", False))
    return Statement(
        id=f"{source}-{number}",
        source=source,
        value=KINDS[kind].read(typed),
        written=value,
        location=HERE,
        value_location=HERE,
        quote=Quote(f"{value} it says", location=HERE),
        scope=evolve(claim.scope, **scope),
        as_of=KINDS["date"].read(Typed(as_of)) if as_of else None,  # type: ignore[arg-type] # a date reads as a date
        as_of_written=as_of,
        **rest,
    )


Rows = list[tuple[str, str] | tuple[str, str, dict[str, Any]]]


@pytest.fixture(name="claim")
def claim_fixture() -> Callable[..., Claim]:
    """Return a function that builds a claim of a kind from rows (source, value, more)."""

    def build(kind: KindName, rows: Rows, **rest: Any) -> Claim:
        empty = Claim("claim", "How many?", kind, HERE, id_location=HERE, **rest)
        statements = [
            build_statement(
                kind,
                row[0],
                row[1],
                number=number,
                claim=empty,
                **(row[2] if row[2:] else {}),  # type: ignore[misc] # the third is there
            )
            for number, row in enumerate(rows)
        ]
        return evolve(empty, statements=tuple(statements))

    return build


@pytest.fixture(name="setting")
def setting_fixture() -> Setting:
    """Return a project of five sources, two of one lineage."""
    lineages = {"a": "one", "b": "one", "c": None, "d": None, "e": None}
    return Setting(ACTORS, {name: lineage or name for name, lineage in lineages.items()})


@pytest.fixture(name="compare")
def compare_fixture(claim: Callable[..., Claim], setting: Setting) -> Callable[..., Comparison]:
    """Return a function that compares the two statements of a claim."""

    def compare(kind: KindName, rows: Rows, **rest: Any) -> Comparison:
        built = claim(kind, rows, **rest)
        left, right = built.statements
        return compare_statements(built, left, right, setting)

    return compare


@pytest.fixture(name="judged")
def judged_fixture(claim: Callable[..., Claim], setting: Setting) -> Callable[..., Judgement]:
    """Return a function that judges a claim whose quotes, unless told otherwise, all stand."""

    def build(
        kind: KindName,
        rows: Rows,
        *,
        missing: tuple[int, ...] = (),
        contradicted: tuple[int, ...] = (),
        **rest: Any,
    ) -> Judgement:
        built = claim(kind, rows, **rest)
        evidence = tuple(
            Evidence(
                statement,
                Anchor(
                    statement.id,
                    statement.source,
                    AnchorStatus.NOT_FOUND if number in missing else AnchorStatus.LINKED,
                    () if number in missing else (Span(0, 4),),
                ),
                Attestation.CONTRADICTED if number in contradicted else Attestation.STATED,
            )
            for number, statement in enumerate(built.statements)
        )
        comparisons = tuple(
            compare_statements(built, left, right, setting)
            for index, left in enumerate(built.statements)
            for right in built.statements[index + 1 :]
        )
        return judge(
            built,
            evidence,
            comparisons,
            basis=basis(built, setting.actors),
            origins=setting.origins,
        )

    return build


@pytest.fixture(name="scope")
def scope_fixture() -> type[Scope]:
    """Return the class of scopes."""
    return Scope
