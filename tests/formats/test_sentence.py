"""A sentence for a story says who says what, in the sources' own figures, and nothing else."""

from collections.abc import Callable

import pytest
from attrs import evolve

from crosscheck.formats.order import in_order
from crosscheck.formats.sentence import attributed, topic
from crosscheck.formats.who import Sources
from crosscheck.model import AnchorStatus, Attestation, Camp, Judgement, Mode, Report, Verdict
from crosscheck.text import Span

Offer = Callable[[str], str | None]


@pytest.fixture
def judgement(report: Report) -> Callable[[str], Judgement]:
    """Return a claim of the sample report by its id."""
    by_id = {each.claim.id: each for each in in_order(report).judgements}
    return by_id.__getitem__


@pytest.fixture
def sources(report: Report) -> Sources:
    """Return the sources of the sample report."""
    return Sources.of(report.corpus.sources)


@pytest.fixture
def offer(judgement: Callable[[str], Judgement], sources: Sources) -> Offer:
    """Return what is offered for a claim of the sample report."""

    def offered(claim: str) -> str | None:
        return attributed(judgement(claim), sources)

    return offered


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (
            "death-toll",
            "Accounts nearly agree on how many people were killed in the unrest of January 2022: "
            "more than 200 according to Crisis Group (podcast), 225 casualties as of mid-January "
            "2022 according to The Paris Globalist, and more than 225 citizens according to Anthi "
            "Makrogianni.",
        ),
        (
            "troops-requested-by",
            "Accounts differ on who called in the Russian troops: the Nazerbayev government "
            "according to The Paris Globalist, president Tokayev according to another passage in "
            "The Paris Globalist, and Tokayev according to Anel Arapova in The Paris Globalist.",
        ),
        (
            "troops-requested-on",
            "Accounts are consistent on the question “When were the Russian troops called in?”: "
            "by January 7th 2022 according to The Paris Globalist, and by mid-January 2022 "
            "according to another passage in The Paris Globalist.",
        ),
        (
            "nazarbayev-years",
            "Accounts differ on the question “How many years was Nazarbayev president?”: twenty "
            "years according to The Paris Globalist, about three decades according to Anthi "
            "Makrogianni, and 30 years according to a pulled quotation in IWPR.",
        ),
        (
            "csto-members",
            "Accounts are consistent on which countries belong to the CSTO: Armenia, Russia, "
            "Kazakhstan, Belarus, Tajikistan and Kyrgyzstan (given as a complete list) according "
            "to Anthi Makrogianni; and Russia, Kazakhstan, Kyrgyzstan and Tajikistan according to "
            "Crisis Group (page).",
        ),
        (
            "began-peacefully",
            "Accounts differ on the question “Did the protests begin peacefully?”: yes according "
            "to Anthi Makrogianni (“peaceful protests against increased fuel prices”) and Anel "
            "Arapova in The Paris Globalist (“in the Western part of the country, the protests "
            "remained peaceful”); and no according to The Paris Globalist (“a series of violent "
            "protests”).",
        ),
        (
            "nazarbayev-left",
            "Anthi Makrogianni and The Paris Globalist agree on the question “When did Nazarbayev "
            "step down as president?”: 2019.",
        ),
        (
            "officers-killed",
            "Only one source speaks on how many officers were killed: 13 according to Anthi "
            "Makrogianni.",
        ),
        ("arrests", None),
    ],
)
def test_what_is_offered_for_each_claim_of_the_sample(
    claim: str, sentence: str | None, offer: Offer
) -> None:
    assert offer(claim) == sentence


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How many people were killed?", "how many people were killed"),
        ("How many officers died?", "how many officers died"),
        ("How much money was lost?", "how much money was lost"),
        ("Who requested the CSTO troops?", "who requested the CSTO troops"),
        ("Who was arrested?", "who was arrested"),
        ("Which price rise set the protests off?", "which price rise set the protests off"),
        ("What caused the protests?", "what caused the protests"),
        ("Who are the members of the CSTO?", "the question “Who are the members of the CSTO?”"),
        ("Who has Tokayev blamed?", "the question “Who has Tokayev blamed?”"),
        ("Who did the police arrest?", "the question “Who did the police arrest?”"),
        ("What was the price of gas?", "the question “What was the price of gas?”"),
        ("How many years did he rule?", "the question “How many years did he rule?”"),
        ("How many years was he president?", "the question “How many years was he president?”"),
        ("When did the protests begin?", "the question “When did the protests begin?”"),
        ("Was the internet cut?", "the question “Was the internet cut?”"),
        ("Who?", "the question “Who?”"),
        ("Who called? And when?", "“Who called? And when?”"),
        ("The number of deaths", "“The number of deaths”"),
        ("How  many\npeople died?", "how many people died"),
    ],
)
def test_how_a_question_stands_in_a_sentence(question: str, asked: str) -> None:
    assert topic(question) == asked


def test_a_statement_whose_words_do_not_stand_is_left_out(
    judgement: Callable[[str], Judgement], sources: Sources
) -> None:
    """Not found, altered, or saying another value: it may not be put into a source's mouth."""
    toll = judgement("death-toll")
    podcast, globalist, blog = toll.evidence
    lost = evolve(globalist, anchor=evolve(globalist.anchor, status=AnchorStatus.NOT_FOUND))
    wrong = evolve(blog, attestation=Attestation.CONTRADICTED)
    told = attributed(evolve(toll, evidence=(podcast, lost, blog)), sources)
    assert told is not None
    assert "Globalist" not in told
    assert "Makrogianni" in told
    assert attributed(evolve(toll, evidence=(podcast, lost, wrong)), sources) is None


def test_what_could_not_be_compared_is_set_apart(
    judgement: Callable[[str], Judgement], sources: Sources
) -> None:
    toll = judgement("death-toll")
    podcast, _, blog = (each.statement.id for each in toll.evidence)
    apart = evolve(toll, verdict=Verdict.CONSISTENT, camps=(Camp((podcast, blog)),))
    assert (attributed(apart, sources) or "").endswith(
        " Set apart, as not to be compared: 225 casualties as of mid-January 2022 according to"
        " The Paris Globalist."
    )


def test_a_promise_is_said_to_be_one_and_an_authority_to_be_reported(
    judgement: Callable[[str], Judgement], sources: Sources
) -> None:
    asked = judgement("began-peacefully")
    modes: tuple[Mode, ...] = ("official claim", "promise", "order")
    told = attributed(
        evolve(
            asked,
            evidence=tuple(
                evolve(each, statement=evolve(each.statement, mode=mode, speaker="the police"))
                for each, mode in zip(asked.evidence, modes, strict=True)
            ),
        ),
        sources,
    )
    for words in (
        "yes (official claim) according to the police, cited by Anthi Makrogianni (“",
        "yes (order) according to the police in The Paris Globalist (“",
        "no (promise) according to the police elsewhere in The Paris Globalist (“",
    ):
        assert words in (told or "")


def test_quotes_are_given_whole_with_what_they_rest_on_elsewhere_or_not_at_all(
    judgement: Callable[[str], Judgement], sources: Sources
) -> None:
    asked = judgement("began-peacefully")
    first, second, third = asked.evidence
    elsewhere = evolve(first, context=evolve(first.anchor, spans=(Span(0, 7),)))
    page = evolve(second, anchor=evolve(second.anchor, spans=(Span(0, 900),)))
    told = attributed(evolve(asked, evidence=(elsewhere, page, third)), sources) or ""
    assert "increased fuel prices”, and elsewhere “" in told
    assert "no according to The Paris Globalist." in told


def test_every_verdict_but_one_opens_a_sentence(
    judgement: Callable[[str], Judgement], sources: Sources
) -> None:
    toll = judgement("death-toll")
    offered = {verdict: attributed(evolve(toll, verdict=verdict), sources) for verdict in Verdict}
    assert [verdict for verdict, told in offered.items() if told is None] == [Verdict.UNSUPPORTED]
    assert len({(told or "").split(":")[0] for told in offered.values()}) == len(Verdict)


def test_hedges_and_bounds_are_the_sources_own(offer: Offer) -> None:
    assert "about three decades" in (offer("nazarbayev-years") or "")
    assert "more than 225 citizens" in (offer("death-toll") or "")
