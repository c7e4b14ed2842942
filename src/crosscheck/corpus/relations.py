"""Relations between claims, read from the nodes of constraints.yaml."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, cast

from attrs import frozen

from crosscheck.corpus.entry import Form, filled_in, listed, one_of
from crosscheck.errors import Problem
from crosscheck.model import Constraint
from crosscheck.nodes import Document, Node, TextNode
from crosscheck.values.value import KindName

CONSTRAINT = Form("a constraint", ("relation", "note"))

_RELATION = re.compile(r"([^<>=≤≥]+)(<=|>=|[<>=≤≥])([^<>=≤≥]+)")
_HELP = "write it like `officers-killed <= death-toll` or `arrested = charged + released`"

Sign = Literal["<", "<=", "="]
# A relation that is read from right to left becomes one that is read from left to right.
_TURNED: Mapping[str, Sign] = {">": "<", ">=": "<=", "≥": "<="}
_SIGNS: Mapping[str, Sign] = {"<": "<", "<=": "<=", "≤": "<=", "=": "="}


@frozen
class Filing:
    """Which claims a project has, and of which kind; None where a claim cannot be read."""

    kinds: Mapping[str, KindName | None]
    complete: bool
    """False where a claims file cannot be read, so that any id may be one of a claim."""


def read_constraints(
    document: Document, filing: Filing, problems: list[Problem]
) -> tuple[Constraint, ...]:
    """Return the constraints whose claims can all be read; what is wrong is in *problems*."""
    found = []
    for node in listed(document, "constraints", problems):
        written = _written(node, problems)
        constraint = written and _constraint(written, filing, problems)
        if constraint:
            found.append(constraint)
    return tuple(found)


def _written(node: Node, problems: list[Problem]) -> TextNode | None:
    """Return the text of a relation, which may stand alone or under `relation`."""
    if isinstance(node, TextNode) and node.text.strip():
        return node
    entry = filled_in(node, CONSTRAINT, problems)
    if entry is None or entry.needed("relation", "officers-killed <= death-toll") is None:
        return None
    entry.text("note")
    return cast("TextNode", entry.node.get("relation"))


def _constraint(node: TextNode, filing: Filing, problems: list[Problem]) -> Constraint | None:
    text = " ".join(node.text.split())
    sides = _sides(text)
    if sides is None:
        problems.append(Problem(f"cannot read the constraint `{text}`", node.location, _HELP))
        return None
    left, sign, right = sides
    wrong = _wrong((left, *right), filing)
    if wrong is not None:
        message, help_ = wrong
        problems.append(Problem(message, node.location, help_))
    if wrong is not None or any(not filing.kinds.get(id_) for id_ in (left, *right)):
        return None
    return Constraint(text, left, sign, right, node.location)


def _sides(text: str) -> tuple[str, Sign, tuple[str, ...]] | None:
    """Return one claim, how it stands to others, and these; their sum where it equals one."""
    found = _RELATION.fullmatch(text)
    if found is None:
        return None
    first, second = (tuple(id_.strip() for id_ in found[side].split("+")) for side in (1, 3))
    turned = found[2] in _TURNED or len(first) > 1
    sign = _TURNED.get(found[2]) or _SIGNS[found[2]]
    left, right = (second, first) if turned else (first, second)
    if not all((*left, *right)) or len(left) > 1 or (len(right) > 1 and sign != "="):
        return None
    return left[0], sign, right


def _wrong(ids: Sequence[str], filing: Filing) -> tuple[str, str] | None:
    """Return what keeps claims from being compared, and the way out."""
    for id_ in ids:
        if id_ not in filing.kinds:
            if not filing.complete:
                return None
            return f"unknown claim `{id_}`", one_of(id_, sorted(filing.kinds))
    if len(set(ids)) < len(ids):
        return "a claim is compared with itself", "name each claim once"
    kinds = {filing.kinds[id_] for id_ in ids} - {None}
    if len(kinds) > 1 or not kinds <= {"quantity", "date"} or (len(ids) > 2 and "date" in kinds):
        found = ", ".join(f"`{id_}` is {filing.kinds[id_]}" for id_ in ids if filing.kinds[id_])
        message = f"claims of these kinds do not go together: {found}"
        return message, "relate figures to figures, or one date to another"
    return None
