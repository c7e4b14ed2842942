"""The nouns: what an editor keeps, what was found, and what does not hold. Frozen; no verbs."""

from crosscheck.model.configured import Choice, Configuration, Folders
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
    Totals,
)
from crosscheck.model.kept import (
    UNKNOWN,
    Claim,
    Constraint,
    Corpus,
    Mode,
    Quote,
    Source,
    Statement,
)
from crosscheck.model.severity import Severity

__all__ = [
    "UNKNOWN",
    "Anchor",
    "AnchorStatus",
    "Attestation",
    "Camp",
    "Candidate",
    "Choice",
    "Claim",
    "Comparison",
    "Configuration",
    "Constraint",
    "Corpus",
    "Difference",
    "DifferenceKind",
    "Evidence",
    "Finding",
    "Folders",
    "Judgement",
    "LeftOut",
    "Method",
    "Mode",
    "Quote",
    "Related",
    "Relation",
    "Report",
    "Severity",
    "Source",
    "Statement",
    "Totals",
    "Verdict",
]
