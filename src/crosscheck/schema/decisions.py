"""The schema of an entry of claims/decisions.yaml."""

from crosscheck.corpus.decisions import TREATMENTS
from crosscheck.schema.parts import Schema, entry, needed, text

_GROUND = entry(
    "Ground",
    "One statement as it was when the decision was made.",
    {
        "statement": needed("Its id in the claim."),
        "value": needed("The answer, as it was typed."),
        "covers": text("What it counted, of whom and where, if not what the claim asks."),
        "as of": text("The day on which the figure stood."),
        "mode": text("How it was said, if not as a report."),
        "quote": text("The words quoted."),
        "passage": text("The words in the source, where they are not the same to the letter."),
        "context": text("Words elsewhere in the source that it rested on too."),
    },
    ("statement", "value"),
)

_DISSENT = entry(
    "Dissent",
    "What somebody holds against the decision; shown beside it until it is withdrawn.",
    {
        "by": needed("Who sees it otherwise.", "Bo Lind"),
        "on": needed("The day.", "2026-11-26"),
        "reason": needed("Why."),
        "withdrawn": text("The day on which it was withdrawn.", "2026-12-01"),
    },
    ("by", "on", "reason"),
)

DECISION: Schema = {
    **entry(
        "Decision",
        "What is to be done with one conflict of a claim, until its evidence changes.",
        {
            "claim": needed("Id of the claim.", "death-toll"),
            "rule": needed("The rule whose finding is settled.", "values-conflict"),
            "about": text("The statement or relation meant, where a claim has several findings."),
            "treatment": {
                "enum": [*TREATMENTS, "not-a-conflict"],
                "description": "prefer one statement, print a range, defer the question, keep it"
                " pending, or say that it is not a conflict.",
            },
            "statement": text("Id of the statement that is preferred."),
            "range": text("The range to print.", "164 to 225"),
            "reason": needed("Why, for whoever reads the report."),
            "by": needed("Who decided.", "Ana Ito"),
            "on": needed("The day of the decision.", "2026-11-25"),
            "until": text("The last day on which it holds.", "2026-12-15"),
            "stamp": {
                **text(
                    "Hash of all that was decided on; `crosscheck decide CLAIM --stamp` puts it in."
                ),
                "pattern": "^v[0-9]+:[0-9a-f]{8,64}$",
            },
            "decided on": {
                "type": ["array", "null"],
                "items": _GROUND,
                "description": "What was decided on, statement by statement; crosscheck keeps it.",
            },
            "dissents": {
                "type": ["array", "null"],
                "items": _DISSENT,
                "description": "Who sees it otherwise, and why.",
            },
        },
        ("claim", "rule", "treatment", "reason", "by", "on"),
    ),
    "allOf": [
        {
            "if": {"properties": {"treatment": {"const": treatment}}},
            "then": {"required": [key]},
            "else": {"properties": {key: {"type": "null"}}},
        }
        for treatment, key in (("prefer", "statement"), ("range", "range"))
    ],
}
