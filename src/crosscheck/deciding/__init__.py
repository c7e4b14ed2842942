"""What editors decided, held against today's findings: what is settled, and what is open again."""

from crosscheck.deciding.known import Known, unsettled
from crosscheck.deciding.making import Ruling, decide, range_of, stamped
from crosscheck.deciding.settling import settle
from crosscheck.deciding.subjects import Subject, subject, subject_of

__all__ = [
    "Known",
    "Ruling",
    "Subject",
    "decide",
    "range_of",
    "settle",
    "stamped",
    "subject",
    "subject_of",
    "unsettled",
]
