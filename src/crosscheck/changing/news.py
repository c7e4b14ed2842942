"""What one run found that the run before it did not, and the other way round."""

from crosscheck.errors import Problem
from crosscheck.model import Finding, Found
from crosscheck.model.changed import News
from crosscheck.stamping import stamps


def news(before: Found, after: Found) -> News:
    """Return what *after* has and *before* has not, and what is there no longer."""
    old, now = _stamped(before), _stamped(after)
    then, today = before.shown.corpus.problems, after.shown.corpus.problems
    known, still = {_said(each) for each in then}, {_said(each) for each in today}
    return News(
        tuple(finding for stamp, finding in now.items() if stamp not in old),
        tuple(finding for stamp, finding in old.items() if stamp not in now),
        tuple(each for each in today if _said(each) not in known),
        tuple(each for each in then if _said(each) not in still),
    )


def _stamped(found: Found) -> dict[str, Finding]:
    """Return the findings that are shown, by their stamps, which stay when lines move."""
    stamp_of = stamps(found.whole)
    return {stamp_of[finding]: finding for finding in found.shown.findings}


def _said(problem: Problem) -> tuple[str, str | None]:
    """Return what is wrong in which file; the line may move."""
    return problem.message, problem.location.file if problem.location else None
