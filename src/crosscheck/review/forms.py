"""What a person sent: the fields of a form, and how those that were refused are shown again."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from attrs import frozen

from crosscheck.review.conflicts import ConflictView

MOST_BYTES = 256 * 1024
"""The largest form that is read: a reason that is too long comes through, to be told and kept."""
_FIELDS = 60

Form = Mapping[str, str]

TREATMENTS: Mapping[str, str] = {
    "prefer": "Prefer one statement",
    "range": "Report the range",
    "defer": "Defer: print no answer for now",
    "pending": "Keep pending: print it as unconfirmed",
    "not-a-conflict": "Not a conflict: print both as they are",
}
"""What can be done with a conflict, by the word of the command line."""

_LABELS = {
    "treat": "What is to be done?",
    "statement": "The statement preferred",
    "range": "The range to print",
    "because": "Reason",
    "until": "Until",
    "quote": "Quote",
    "value": "Value",
    "speaker": "Speaker",
    "by": "Your name",
}
"""The fields that a person fills in."""
_LONG = frozenset({"because", "quote"})


@frozen
class Field:
    """A field that is shown again."""

    name: str
    label: str
    value: str
    long: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    """What there is to choose from, each by its word; nothing where it is typed."""


def parsed(body: bytes) -> Form:
    """Return the fields of a form; ValueError where it is none.

    Line ends are a newline, as in the files; of a name that comes twice, the last counts.
    """
    pairs = parse_qsl(
        body.decode("ascii"),
        keep_blank_values=True,
        strict_parsing=bool(body),
        errors="strict",
        max_num_fields=_FIELDS,
    )
    return {
        name: value.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
        for name, value in pairs
    }


def shown_again(form: Form, conflicts: Sequence[ConflictView]) -> list[Field]:
    """Return the fields of *form* that a person filled in, with what they can choose today."""
    statements = {
        id_: words
        for each in conflicts
        if (each.rule, each.about) == (form.get("rule"), form.get("about", ""))
        for id_, words in each.choices
    }
    choices = {
        "treat": tuple(TREATMENTS.items()),
        "statement": tuple(statements.items()),
    }
    return [
        Field(name, label, form[name], name in _LONG, choices.get(name, ()))
        for name, label in _LABELS.items()
        if name in form
    ]


def carried_along(form: Form) -> list[tuple[str, str]]:
    """Return the fields of *form* that no person fills in, but for what each page has anew."""
    known = {*_LABELS, "token", "basis", "check", "anyway"}
    return [(name, value) for name, value in form.items() if name not in known]
