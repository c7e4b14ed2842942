"""How others find a quote in a text: each by itself, one quote and one text at a time."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from attrs import frozen

from benchmarks.quotations import letters

Span = tuple[int, int]
Finder = Callable[[str, str], "tuple[float, Span | None]"]
"""Gives how alike the best place in a text is to a quote, from 0 to 100, and where it is."""


@frozen
class Peer:
    """Another way to find quotes."""

    name: str
    find: Finder
    at_least: float
    """The score from which on it is taken to have found a quote."""


def peers() -> list[Peer]:
    """Return those that are installed."""
    known = {
        "rapidfuzz": Peer("naive loop (rapidfuzz)", _rapidfuzz(), 75.0),
        "edlib": Peer("edlib on letters", _edlib, 70.0),
        "fuzzysearch": Peer("fuzzysearch", _fuzzysearch, 70.0),
        "linkml_reference_validator": Peer("linkml-reference-validator", _validator(), 100.0),
    }
    return [peer for module, peer in known.items() if find_spec(module)]


def _rapidfuzz() -> Finder:
    align = import_module("rapidfuzz.fuzz").partial_ratio_alignment

    def find(quote: str, text: str) -> tuple[float, Span | None]:
        found = align(quote, text)
        return found.score, (found.dest_start, found.dest_end)

    return find


def _edlib(quote: str, text: str) -> tuple[float, Span | None]:
    """Find the letters alone, as fairly as can be: the way back is not counted in its time."""
    own, stream = letters(quote), letters(text)
    most = int(0.3 * len(own))
    found = import_module("edlib").align(own, stream, mode="HW", task="locations", k=most)
    if found["editDistance"] < 0:
        return 0.0, None
    start, end = found["locations"][0]
    kept = [at for at, each in enumerate(text) if letters(each)] if stream else []
    score = 100 - 100 * found["editDistance"] / max(1, len(own))
    return score, (kept[start or 0], kept[end] + 1) if kept else None


def _fuzzysearch(quote: str, text: str) -> tuple[float, Span | None]:
    most = max(1, len(quote) // 10)
    found = import_module("fuzzysearch").find_near_matches(quote, text, max_l_dist=most)
    best = min(found, key=lambda one: one.dist, default=None)
    if best is None:
        return 0.0, None
    return 100 - 100 * best.dist / len(quote), (best.start, best.end)


def _validator() -> Finder:
    """Return the matcher that only says whether a text has a quote, after normalising both."""
    if not find_spec("linkml_reference_validator"):
        return lambda _, __: (0.0, None)
    package = "linkml_reference_validator"
    models = import_module(f"{package}.models")
    validating = import_module(f"{package}.validation.supporting_text_validator")
    validator = validating.SupportingTextValidator(models.ReferenceValidationConfig())

    def find(quote: str, text: str) -> tuple[float, Span | None]:
        reference = models.ReferenceContent(reference_id="PMID:1", content=text)
        found = validator.find_text_in_reference(quote, reference)
        return 100.0 if found.found else 0.0, None

    return find
