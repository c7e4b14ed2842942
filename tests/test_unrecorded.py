"""What a source says on a claim and nobody has recorded."""

from pathlib import Path

import pytest

import crosscheck
from crosscheck.digest import digest
from crosscheck.model import Finding, Severity

HERALD = "Five people were killed in the fire at the harbour."
PROTESTS = "The protests turned violent on 5 March."
CLAIM = """\
- id: death-toll
  question: How many people were killed in the fire at the harbour?
  measure: killed
  statements:
    - source: herald
      value: 5
      quote: Five people were killed in the fire at the harbour
"""


def found(
    project: Path, courier: str, *, herald: str = HERALD, claims: str = CLAIM, reviews: str = ""
) -> list[Finding]:
    """Return the findings of this rule where a second source says *courier*."""
    for folder in ("seeds", "claims"):
        (project / folder).mkdir(exist_ok=True)
    (project / "seeds" / "herald.txt").write_text(herald, encoding="utf-8")
    (project / "seeds" / "courier.txt").write_text(courier, encoding="utf-8")
    (project / "claims" / "fire.yaml").write_text(claims, encoding="utf-8")
    if reviews:
        (project / "claims" / "reviews.yaml").write_text(reviews, encoding="utf-8")
    corpus = crosscheck.load(str(project))
    assert corpus.problems == ()
    report = crosscheck.check(corpus)
    return [each for each in report.findings if each.rule == "statement-unrecorded"]


def test_another_figure_is_an_error_at_its_place_beside_what_it_contradicts(
    tmp_path: Path,
) -> None:
    (finding,) = found(tmp_path, "Late news.\n\nThe fire killed nine people at the harbour.")

    assert Severity.ERROR is finding.severity
    assert "seeds/courier.txt:3:1" == str(finding.location)
    assert finding.message.endswith("nobody has recorded what it says: 9, against 5 (herald)")
    assert ["5 (herald)"] == [related.message for related in finding.related]
    assert "claims/fire.yaml:6:14" == str(finding.related[0].location)


def test_the_same_figure_is_a_warning(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "The fire killed five people at the harbour.")

    assert Severity.WARNING is finding.severity
    assert () == finding.related


@pytest.mark.parametrize(
    "courier",
    [
        "The harbour stays closed until Friday.",
        "Related: Nine people killed in fire at the harbour",
        "",
    ],
)
def test_nothing_is_said_of_what_is_no_answer(tmp_path: Path, courier: str) -> None:
    assert [] == found(tmp_path, courier)


def test_a_silence_on_the_claim_settles_it_until_the_text_changes(tmp_path: Path) -> None:
    courier = "The fire killed nine people at the harbour."
    reviews = (
        f"- source: courier\n  text: {digest(courier)}\n  by: Anna\n"
        "  on: 2026-11-25\n  silent: [death-toll]\n"
    )

    assert [] == found(tmp_path, courier, reviews=reviews)
    assert found(tmp_path, f"{courier} Ten, it was said later.", reviews=reviews)


def test_a_stance_is_no_more_than_a_warning(tmp_path: Path) -> None:
    claims = CLAIM + (
        "- id: arson\n  question: Was the fire at the harbour laid on purpose?\n  kind: stance\n"
    )

    findings = found(tmp_path, "The fire at the harbour was laid on purpose.", claims=claims)

    assert [(Severity.WARNING, "arson")] == [(each.severity, each.claim) for each in findings]


RIOT = """\
- id: turned-violent
  question: When did the protests turn violent?
  kind: date
  within: 2024-03
  statements:
    - source: herald
      value: 5 March
      quote: The protests turned violent on 5 March
"""


@pytest.mark.parametrize(
    ("courier", "alarms"),
    [
        ("The protests turned violent on 9 March.", [Severity.ERROR]),
        ("The protests turned violent on 5 March.", [Severity.WARNING]),
        ("The protests began on 1 March over the price of bread.", []),
        ("Notes on the protests, 12 March 2024", []),
    ],
)
def test_a_day_beside_other_words_is_no_answer(
    tmp_path: Path, courier: str, alarms: list[Severity]
) -> None:
    claims = f"{CLAIM}\n{RIOT}"

    findings = found(tmp_path, courier, herald=f"{HERALD} {PROTESTS}", claims=claims)

    assert alarms == [each.severity for each in findings]


class TestParaphrases:
    """A statement without a quote."""

    def test_its_passages_are_candidates_and_prove_nothing(self, tmp_path: Path) -> None:
        claims = CLAIM.replace(
            "      quote: Five people were killed in the fire at the harbour\n", ""
        )
        found(tmp_path, "The harbour stays closed.", claims=claims)

        report = crosscheck.check(crosscheck.load(str(tmp_path)))

        (judgement,) = report.judgements
        (evidence,) = judgement.evidence
        assert not evidence.stands
        assert ["Five people were killed in the fire at the harbour"] == [
            candidate.span.cut(HERALD) for candidate in evidence.anchor.candidates
        ]
        (finding,) = (each for each in report.findings if each.rule == "quote-not-found")
        assert "a candidate, " in finding.related[0].message
        assert "seeds/herald.txt:1:1" == str(finding.related[0].location)
