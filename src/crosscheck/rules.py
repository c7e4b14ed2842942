"""Every rule: what it says, how severe it is and what to do about it.

What a rule means, with its examples, stands in `crosscheck.rulebook` and is read when it is asked
for: by `crosscheck explain`, and to make docs/rules.md (``python -m crosscheck.rules``).
"""

from attrs import frozen

from crosscheck.model import Severity


@frozen
class Rule:
    """One thing that may not hold. Names are stable: configuration and decisions refer to them."""

    name: str
    severity: Severity
    says: str
    """What a finding of this rule says, in half a sentence."""
    mend: str
    """What to do about it: the help line of its findings."""


# The most severe first.
_RULES = (
    Rule(
        "quote-not-found",
        Severity.ERROR,
        "the words are not in the source; the nearest passage is shown",
        "copy the words from the source, or record which source they are from",
    ),
    Rule(
        "quote-altered",
        Severity.ERROR,
        "the words are there, but a number, date, name, comparative or negation differs",
        "see which of the two changed: copy the source's words and check the value again",
    ),
    Rule(
        "value-contradicts-quote",
        Severity.ERROR,
        "the quote reads as another value of the same measure than the one recorded",
        "correct the value, or quote the words that state it",
    ),
    Rule(
        "values-conflict",
        Severity.ERROR,
        "two sources cannot both be right",
        "read both passages: correct what was misread, or record the scope or the day that"
        " tells them apart",
    ),
    Rule(
        "self-contradiction",
        Severity.ERROR,
        "one speaker contradicts themself",
        "ask the author, and until then print neither without the other",
    ),
    Rule(
        "disagreement-within-source",
        Severity.ERROR,
        "two speakers of one source cannot both be right",
        "name the speaker wherever the statement is used",
    ),
    Rule(
        "official-claim-disputed",
        Severity.ERROR,
        "an authority's claim stands against what is reported",
        "attribute the claim to the authority, and say beside it what is reported",
    ),
    Rule(
        "constraint-broken",
        Severity.ERROR,
        "claims that cannot hold together",
        "check the values of these claims, or the relation in constraints.yaml",
    ),
    Rule(
        "decision-stale",
        Severity.ERROR,
        "an editor's decision does not rest on today's evidence",
        "read what changed; then decide anew with `crosscheck decide`, or confirm the decision"
        " with `crosscheck decide --stamp`",
    ),
    Rule(
        "decisions-differ",
        Severity.ERROR,
        "one conflict is decided twice, and not alike",
        "agree on one: delete the other, and keep what speaks for it as a dissent",
    ),
    Rule(
        "source-unreviewed",
        Severity.ERROR,
        "a source nobody has gone through",
        "run `crosscheck scan ID`: record what it says, and where it is silent",
    ),
    Rule(
        "source-changed",
        Severity.ERROR,
        "the text of a source is not the one that was gone through",
        "run `crosscheck scan ID`, then record the review again",
    ),
    Rule(
        "quote-drifted",
        Severity.WARNING,
        "the words are found only approximately: source or quote has changed",
        "copy the words from the source again",
    ),
    Rule(
        "quote-ambiguous",
        Severity.WARNING,
        "the words stand in several places",
        "quote a longer passage, or add the words before (prefix) or after it (suffix)",
    ),
    Rule(
        "statement-unrecorded",
        Severity.WARNING,
        "a source that nobody has gone through speaks to a claim",
        "see it with `crosscheck scan ID`; record it with `crosscheck scan ID --write CLAIM`",
    ),
    Rule(
        "value-not-in-quote",
        Severity.WARNING,
        "nothing in the quoted passage can be read as the recorded value",
        "quote the words that state the value, or add those it also rests on as `context`",
    ),
    Rule(
        "date-unresolved",
        Severity.WARNING,
        "a relative date without a date that anchors it",
        "give the claim a `within`, or record the day and quote the dateline as `context`",
    ),
    Rule(
        "values-close",
        Severity.WARNING,
        "the same only loosely: rounding, hedges, touching ends",
        "print the source's own words, hedge included",
    ),
    Rule(
        "values-far-apart",
        Severity.WARNING,
        "both can be true, but a bound is never said so far from its figure",
        "look for what tells them apart: another day, another place, another count",
    ),
    Rule(
        "bounds-differ",
        Severity.WARNING,
        "both can be true, but one event has two different deadlines",
        "look for the day itself",
    ),
    Rule(
        "scope-differs",
        Severity.WARNING,
        "figures for different things are set side by side",
        "say what each of them counts",
    ),
    Rule(
        "part-for-whole",
        Severity.WARNING,
        "a part is named where another names the whole",
        "name the whole, or say that it was a part",
    ),
    Rule(
        "values-imprecise",
        Severity.NOTE,
        "both can be true, but one is looser than the other",
        "prefer the more precise one where its source is as good",
    ),
    Rule(
        "superseded",
        Severity.NOTE,
        "a later count replaces an earlier one",
        "use the later count, with its day",
    ),
    Rule(
        "revised",
        Severity.NOTE,
        "a later count is lower than an earlier one of the same speaker",
        "say that the figure was revised",
    ),
    Rule(
        "not-independent",
        Severity.NOTE,
        "agreement that rests on one origin",
        "look for a source of another origin",
    ),
    Rule(
        "single-source",
        Severity.NOTE,
        "there is nothing to compare with",
        "look for a second source, or attribute it to this one",
    ),
    Rule(
        "decision-repeated",
        Severity.NOTE,
        "one conflict is decided twice, and alike",
        "delete one of the two",
    ),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _RULES}

OF_DECISIONS = frozenset({"decision-stale", "decisions-differ", "decision-repeated"})
"""Rules on decisions themselves, which no decision silences."""

OF_A_STATEMENT = frozenset(
    {
        "quote-not-found",
        "quote-altered",
        "quote-drifted",
        "quote-ambiguous",
        "value-contradicts-quote",
        "value-not-in-quote",
        "date-unresolved",
    }
)
"""Rules on the words of a statement, which a claim may break once for each of them."""


def explanation(rule: Rule) -> str:
    """Return what *rule* means, as plain text of at most 80 columns."""
    from crosscheck import rulebook

    heading = f"{rule.name} ({_word(rule)})"
    return f"{heading}\n\n{_sentence(rule)}\n\n{rulebook.plain(rulebook.text(rule.name))}"


def listing() -> str:
    """Return all rules, a line each, as `crosscheck explain` prints them."""
    widest = max(map(len, RULES))
    return "".join(f"{each.name:<{widest}}  {each.says}\n" for each in RULES.values())


def page() -> str:
    """Return docs/rules.md: what all rules mean, each under a heading of its own."""
    from crosscheck import rulebook

    rows = [f"| [`{rule.name}`](#{rule.name}) | {_word(rule)} | {rule.says} |" for rule in _RULES]
    table = "\n".join(["| rule | severity | says |", "|---|---|---|", *rows, ""])
    return "\n".join([rulebook.text("introduction"), table, *map(_section, _RULES)])


def _section(rule: Rule) -> str:
    from crosscheck import rulebook

    severity = _word(rule).capitalize()
    return f"## {rule.name}\n\n*{severity}.* {_sentence(rule)}\n\n{rulebook.text(rule.name)}"


def _word(rule: Rule) -> str:
    return rule.severity.name.lower()


def _sentence(rule: Rule) -> str:
    return f"{rule.says[0].upper()}{rule.says[1:]}."


if __name__ == "__main__":
    print(page(), end="")
