"""Every key of the configuration with the value that is in force, and where it comes from."""

from collections.abc import Iterator, Mapping

from crosscheck.corpus.configuration import FAIL_ON, SEVERITIES
from crosscheck.model import Corpus, Severity
from crosscheck.model.choice import Choice
from crosscheck.rules import RULES


def in_force(corpus: Corpus) -> tuple[Choice, ...]:
    """Return what holds in the project, key by key; without a file, the defaults."""
    return (*_single(corpus), *_severities(corpus), *_tolerances(corpus))


def _single(corpus: Corpus) -> Iterator[Choice]:
    configuration = corpus.configuration
    values: Mapping[str, str | tuple[str, ...]] = {
        "seeds": configuration.folders.seeds,
        "claims": configuration.folders.claims,
        "reports": configuration.folders.reports,
        "fail-on": _word(configuration.fail_on, FAIL_ON),
        "select": configuration.select,
        "ignore": configuration.ignore,
    }
    for key, value in values.items():
        yield Choice(key, value, configuration.places.get(key))


def _severities(corpus: Corpus) -> Iterator[Choice]:
    configuration = corpus.configuration
    for rule in RULES.values():
        key = f"severity.{rule.name}"
        severity = configuration.severity.get(rule.name, rule.severity)
        yield Choice(key, _word(severity, SEVERITIES), configuration.places.get(key))


def _tolerances(corpus: Corpus) -> Iterator[Choice]:
    """Yield the tolerances that are configured; a claim's own outranks them."""
    claims = {claim.id: claim for claim in corpus.claims}
    for id_, tolerance in sorted(corpus.configuration.tolerance.items()):
        key = f"tolerance.{id_}"
        place = corpus.configuration.places[key]
        if id_ in claims and claims[id_].tolerance != tolerance:
            tolerance, place = claims[id_].tolerance, claims[id_].location
        yield Choice(key, f"{tolerance:f}", place)


def _word(severity: Severity | None, words: Mapping[str, Severity | None]) -> str:
    return next(word for word, meant in words.items() if meant is severity)
