"""Which sources count as one voice: what is declared comes first, then what the texts show."""

from decimal import Decimal

import pytest

from crosscheck.lineage import origins
from crosscheck.model import Reuse, Source


def voices(lineages: str, *copied: str) -> str:
    """Return the origins of sources, given as "a b=wire c=own" and pairs as "ab 0.5"."""
    sources = []
    for each in lineages.split():
        name, _, lineage = each.partition("=")
        sources.append(Source(name, f"seeds/{name}.txt", "", lineage=lineage or None))
    reuses = [Reuse(pair[0], pair[1], Decimal(pair[3:] or "0.5"), 50, ()) for pair in copied]
    found = origins(sources, reuses)
    assert found == origins(sources, reuses[::-1])
    return " ".join(f"{id_}={origin}" for id_, origin in found.items())


@pytest.mark.parametrize(
    ("lineages", "copied", "expected"),
    [
        ("a b", [], "a=a b=b"),
        ("a=wire b=wire", [], "a=wire b=wire"),
        ("a b=a", [], "a=a b=a"),
        ("a b c", ["bc"], "a=a b=b c=b"),
        ("a b c d", ["ab", "cb"], "a=a b=a c=a d=d"),
        ("a b=wire", ["ab"], "a=wire b=wire"),
        ("a b c=wire", ["ab", "bc"], "a=wire b=wire c=wire"),
        ("a=wire b=press", ["ab"], "a=wire b=press"),
        ("a=own b", ["ab"], "a=a b=b"),
        ("a=own b=own", ["ab"], "a=a b=b"),
    ],
)
def test_sources_that_share_text_count_once_unless_declared_apart(
    lineages: str, copied: list[str], expected: str
) -> None:
    assert voices(lineages, *copied) == expected


def test_a_source_joins_the_lineage_that_it_shares_most_with_and_ties_no_two_together() -> None:
    assert voices("a=wire b=press c", "ca 0.2", "cb 0.6") == "a=wire b=press c=press"
    assert voices("a=wire b=press c", "ca 0.6", "cb 0.2") == "a=wire b=press c=wire"
