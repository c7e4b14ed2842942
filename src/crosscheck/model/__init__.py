"""The nouns: what an editor keeps, what was found, and what does not hold. Frozen; no verbs."""

from crosscheck.model.changed import Change, Changes, Edit, How, Turn
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
    Since,
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
from crosscheck.model.reviewed import Review
from crosscheck.model.severity import Severity

__all__ = [
    "UNKNOWN",
    "Anchor",
    "AnchorStatus",
    "Attestation",
    "Camp",
    "Candidate",
    "Change",
    "Changes",
    "Choice",
    "Claim",
    "Comparison",
    "Configuration",
    "Constraint",
    "Corpus",
    "Difference",
    "DifferenceKind",
    "Edit",
    "Evidence",
    "Finding",
    "Folders",
    "How",
    "Judgement",
    "LeftOut",
    "Method",
    "Mode",
    "Quote",
    "Related",
    "Relation",
    "Report",
    "Review",
    "Severity",
    "Since",
    "Source",
    "Statement",
    "Totals",
    "Turn",
    "Verdict",
]
