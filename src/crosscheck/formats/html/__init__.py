"""The report as one page, for a browser, a mail or print: no network, no script, no other file."""

from importlib.resources import files

from crosscheck.formats.html.addresses import InFiles
from crosscheck.formats.html.claims import Shown, claim_view
from crosscheck.formats.html.overview import overview
from crosscheck.formats.legend import DECIDED, LEVELS, MARKED, VERDICTS, terms, widths
from crosscheck.formats.matrix import MARKS
from crosscheck.formats.order import in_order
from crosscheck.model import Report


def render_html(report: Report, *, root: str = "..") -> str:
    """Return the page; *root* leads from the folder it is written to to the project's root."""
    from crosscheck.formats.html.engine import environment

    report = in_order(report)
    shown = Shown.of(report, InFiles(root))
    claims = [claim_view(each, shown) for each in report.judgements]
    return (
        environment()
        .get_template("report.html")
        .render(
            claims=claims,
            overview=overview(report, claims, shown),
            style=stylesheet(),
            **legend(),
        )
    )


def stylesheet() -> str:
    """Return how pages look."""
    return files(__name__).joinpath("templates", "style.css").read_text(encoding="utf-8")


def legend() -> dict[str, object]:
    """Return what the templates need to say what words and marks mean."""
    return {
        "verdicts": [(verdict.value, means) for verdict, means in VERDICTS.items()],
        "levels": [(MARKS[level], means) for level, means in LEVELS.items()],
        "widths": widths(),
        "terms": terms(MARKED),
        "decided_means": DECIDED,
    }
