"""Which findings a project wants to see, and how severe each is to it.

Nothing else depends on this: what is compared, and the verdict on each claim, stay what they are.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from crosscheck.model import Configuration, Finding, LeftOut
from crosscheck.rules import RULES


def sift(found: Iterable[Finding], configuration: Configuration) -> Iterator[Finding]:
    """Yield the findings that *configuration* lets through, with the severities that it gives."""
    for finding in found:
        if looks_for(finding.rule, configuration):
            severity = configuration.severity.get(finding.rule) or finding.severity
            yield evolve(finding, severity=severity)


def left_out(configuration: Configuration) -> tuple[LeftOut, ...]:
    """Return the rules that *configuration* does not let through, the most severe first."""
    return tuple(
        LeftOut(rule.name, rule.says)
        for rule in RULES.values()
        if not looks_for(rule.name, configuration)
    )


def looks_for(rule: str, configuration: Configuration) -> bool:
    """Return whether the findings of *rule* are wanted: selected, not ignored and not off."""
    selected = not configuration.select or rule in configuration.select
    off = configuration.severity.get(rule, RULES[rule].severity) is None
    return selected and not off and rule not in configuration.ignore


def letting_all_through(configuration: Configuration) -> Configuration:
    """Return *configuration* with no rule left out; one that was off has its own severity."""
    kept = {rule: each for rule, each in configuration.severity.items() if each is not None}
    return evolve(configuration, select=(), ignore=(), severity=kept)
