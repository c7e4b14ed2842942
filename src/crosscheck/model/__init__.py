"""The nouns: what an editor keeps, what was found, and what does not hold. Frozen; no verbs."""

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
    Related,
    Report,
    Severity,
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
from crosscheck.model.shared import Reuse

__all__ = [
    "OWN",
    "UNKNOWN",
    "Anchor",
    "AnchorStatus",
    "Attestation",
    "Camp",
    "Candidate",
    "Claim",
    "Comparison",
    "Constraint",
    "Corpus",
    "Difference",
    "DifferenceKind",
    "Evidence",
    "Finding",
    "Judgement",
    "Method",
    "Mode",
    "Quote",
    "Related",
    "Relation",
    "Report",
    "Reuse",
    "Review",
    "Severity",
    "Source",
    "Statement",
    "Totals",
    "Verdict",
]
