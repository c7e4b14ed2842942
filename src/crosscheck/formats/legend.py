"""What the words and marks of the Markdown report mean; the widths come from `values.widths`."""

from decimal import Decimal

from crosscheck.formats.matrix import MARKS, READ
from crosscheck.formats.table import table
from crosscheck.model import Verdict
from crosscheck.values.level import Level
from crosscheck.values.rendering import figure
from crosscheck.values.widths import (
    AROUND_DAYS,
    AROUND_DAYS_LOOSE,
    HEDGE,
    HEDGE_LOOSE,
    NEARLY,
    NEIGHBOURHOOD,
    ROUND_AT_MOST,
    ROUND_FROM,
    VAGUE,
)

VERDICTS = {
    Verdict.DISPUTED: "No single answer satisfies all accounts: at least one is wrong, or they "
    "mean different things.",
    Verdict.CLOSE: "One answer satisfies all accounts only on a generous reading: figures are "
    "rounded, hedged, or meet exactly at a limit.",
    Verdict.INCOMPARABLE: "The accounts speak of different things, or of different times.",
    Verdict.UNSUPPORTED: "Too few of the quoted words were found in their sources to judge.",
    Verdict.SUPERSEDED: "A later count replaces an earlier one; the accounts do not contradict "
    "each other.",
    Verdict.CONSISTENT: "All accounts can be true at once, though some say it more precisely.",
    Verdict.AGREED: "All accounts say the same.",
    Verdict.SINGLE_SOURCE: "Only one source speaks to the question.",
}
LEVELS = {
    Level.SAME: "both say the same",
    Level.COMPATIBLE: "both can be true (“more than 200” and “225”)",
    Level.CLOSE: "the same but for rounding, a hedge or a limit (“more than 225” and “225”)",
    Level.CONFLICT: "they cannot both be true",
    Level.INCOMPARABLE: "they speak of different things or times",
}


def matrix_key() -> str:
    """Return what the marks of the agreement matrix mean, in one line."""
    return " · ".join(f"{MARKS[level]}\u00a0{LEVELS[level]}" for level in READ)


def verdict_table() -> str:
    """Return the verdicts, from the worst to the best, with their meaning."""
    return table(("Verdict", "Means"), [(verdict.value, VERDICTS[verdict]) for verdict in Verdict])


def width_table() -> str:
    """Return how far words are taken to reach, as a table."""
    return table(("Words", "Reach"), widths())


def terms(words: str) -> str:
    """Return what the words of a report mean, in Markdown, *words* being on the quoted ones."""
    return (
        "*Independent* sources do not share an origin: texts of one publisher or copied from one "
        f"another count once. {words} *And elsewhere* gives a second passage that the answer rests "
        "on. Accounts on one *side* can all be true; “1 or 2” goes with either. What an editor’s "
        "note has in italics is from none of the sources. Spelling is the sources’ own."
    )


def widths() -> list[tuple[str, str]]:
    """Return how far words are taken to reach: an example, and its reach in Markdown."""
    return [
        ("about 225", f"{_share(HEDGE)} either way; {_share(HEDGE_LOOSE)} on a generous reading"),
        ("nearly 200", f"less than 200, by {_share(NEARLY)} at most"),
        (
            f"round figures from {figure(ROUND_FROM)} on",
            f"half a unit of the last digit that is not 0, {_share(ROUND_AT_MOST)} at most "
            "(generous reading)",
        ),
        (
            "more than 200",
            f"any higher figure; said to be *far apart* from one over {figure(NEIGHBOURHOOD)} "
            "times as high",
        ),
        ("thousands", f"2,000 or more; *far apart* from over {figure(VAGUE)} times that"),
        (
            "around 4 January",
            f"{_days(AROUND_DAYS)} before or after; {_days(AROUND_DAYS_LOOSE)} on a generous "
            "reading",
        ),
    ]


FIGURES = (
    "In the figures each row is one statement: `●` is a figure or a day, `[` and `]` are limits "
    "that count, `(` and `)` limits that do not (“more than”, “fewer than”), `→` and `←` have no "
    "limit on that side, and `~` is the reach of a word such as “about”."
)

IN_BOLD = (
    "*In its words* shows the quoted words in bold, inside the sentence they stand in; the link "
    "opens the stored text at that line."
)
MARKED = (
    "The quoted words are marked in the paragraph they stand in; the link opens the stored text."
)
DECIDED = (
    "*Decided* beside a verdict: the accounts still stand against each other, and an editor has "
    "said what is to be done. *In part* where that holds for some of what was found. A decision is "
    "*reopened* by itself when the words it was made on change, or when its time is over."
)


def _share(fraction: Decimal) -> str:
    return f"{figure(fraction * 100)} %"


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
