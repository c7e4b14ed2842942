"""The nouns: what an editor keeps, what was found, and what does not hold. Frozen; no verbs.

What a check does not need stands apart: `model.changed`, `model.choice`.
"""

from crosscheck.model.brought import Addition, Extract, Original, Outcome
from crosscheck.model.configured import Configuration, Folders
from crosscheck.model.found import (
    Anchor,
    AnchorStatus,
    Attestation,
    Camp,
    Candidate,
    Comparison,
    Difference,
    DifferenceKind,
    Evidence,
    Judgement,
    Method,
    Relation,
    Verdict,
)
from crosscheck.model.held import (
    Finding,
    LeftOut,
    Related,
    Report,
    Since,
    Totals,
)
from crosscheck.model.kept import (
    OWN,
    UNKNOWN,
    Claim,
    Constraint,
    Corpus,
    Mode,
    Quote,
    Source,
    Statement,
)
from crosscheck.model.reviewed import Review
from crosscheck.model.severity import Severity
from crosscheck.model.shared import Reuse

__all__ = [
    "OWN",
    "UNKNOWN",
    "Addition",
    "Anchor",
    "AnchorStatus",
    "Attestation",
    "Camp",
    "Candidate",
    "Claim",
    "Comparison",
    "Configuration",
    "Constraint",
    "Corpus",
    "Difference",
    "DifferenceKind",
    "Evidence",
    "Extract",
    "Finding",
    "Folders",
    "Judgement",
    "LeftOut",
    "Method",
    "Mode",
    "Original",
    "Outcome",
    "Quote",
    "Related",
    "Relation",
    "Report",
    "Reuse",
    "Review",
    "Severity",
    "Since",
    "Source",
    "Statement",
    "Totals",
    "Verdict",
]
