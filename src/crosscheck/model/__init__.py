"""The nouns: what an editor keeps, what was found, and what does not hold. Frozen; no verbs.

What a check does not need stands apart: `model.changed`, `model.choice`.
"""

from crosscheck.model.configured import Configuration, Folders
from crosscheck.model.decided import Decision, Dissent, Ground, Treatment
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
    Decided,
    Finding,
    Force,
    Found,
    LeftOut,
    Related,
    Report,
    Since,
    Standing,
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
    "Decided",
    "Decision",
    "Difference",
    "DifferenceKind",
    "Dissent",
    "Evidence",
    "Finding",
    "Folders",
    "Force",
    "Found",
    "Ground",
    "Judgement",
    "LeftOut",
    "Method",
    "Mode",
    "Quote",
    "Related",
    "Relation",
    "Report",
    "Reuse",
    "Review",
    "Severity",
    "Since",
    "Source",
    "Standing",
    "Statement",
    "Totals",
    "Treatment",
    "Verdict",
]
