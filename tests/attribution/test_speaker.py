"""Who is said to say what stands at a place in a text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.attribution import Speakers, speaker
from crosscheck.text import Span

SEEDS = Path(__file__).parents[2] / "seeds"


def told(text: str, words: str = "225") -> str:
    """Return who says *words* in *text*, each with what attributes it; empty for the author."""
    start = text.index(words)
    chain = []
    found = speaker(text, Span(start, start + len(words)))
    while found is not None:
        assert found.span.cut(text) == found.speaker
        chain.append(f"{found.speaker} [{found.words}]")
        found = found.via
    return " via ".join(chain)


def seed(number: str) -> str:
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Reuters, 225 people died.", "Reuters [According to]"),
        ("225 people died, according to the ministry.", "the ministry [according to]"),
        ("The ministry said 225 had died.", "The ministry [said]"),
        ("The report said 225 had died.", "The report [said]"),
        ("But on Monday police also said that 225 died.", "police [said]"),
        ("In Kokomo, police said 225 were hurt.", "police [said]"),
        ("Jones told Reuters that 225 died.", "Jones [told]"),
        ("Authorities estimate 225 dead.", "Authorities [estimate]"),
        ("The office has announced that 225 died.", "The office [announced]"),
        ("225 died, police spokesman Jim Gillespie said.", "police spokesman Jim Gillespie [said]"),
        ("225 died, said Jim Gillespie, a police spokesman.", "Jim Gillespie [said]"),
        ("225 died, Roy said on Thursday, and left.", "Roy [said]"),
        ("Jim Gillespie, a police spokesman, said 225 died.", "Jim Gillespie [said]"),
        ("Jim Gillespie, who was there, said 225 died.", "Jim Gillespie [said]"),
        ("Witnesses who said 225 died were wrong.", "Witnesses [said]"),
        ("Police said it burned and said 225 died.", "Police [said]"),
        ("Ann Lee and Bo Day said 225 died.", "Ann Lee and Bo Day [said]"),
        ("A spokesman for the police said 225 died.", "A spokesman for the police [said]"),
        ("Accounts contradict Chief John Mina, who said 225 died.", "Chief John Mina [said]"),
        ("He was shot, witnesses said.Police said 225 died.", "Police [said]"),
        ("Police said 225 died.Roy said it burned.Then it was over.", "Police [said]"),
        ("Police: 225 dead in fire", "Police [:]"),
        ("“We saw it,” the tall girl told police and 225 fled.", "the tall girl [told]"),
        ("“It killed 225,” Jones told reporters.", "Jones [told]"),
        ("“It killed 225 people,” Ann Lee told The Associated Press on Monday.", "Ann Lee [told]"),
        ("At least 225 were killed, police told Reuters.", "police [told]"),
        ("“We saw it,” Jones told the paper, adding that 225 died.", "Jones [told]"),
        ("Ann Lee, of Ward 5, told reporters 225 died.", "Ann Lee [told]"),
        ("According to police and two were 225.", "police [According to]"),
        ("According to witnesses Griffith had 225 guns.", "witnesses [According to]"),
        ("It was, as quoted by Reuters, 225.", "Reuters [quoted by]"),
        ("“It killed 225,” said Ann Lee who lives there.", "Ann Lee [said]"),
        ("По данным МВД, погибли 225 человек.", "МВД [По данным]"),
        ("Погибли 225 человек, сообщил министр.", "министр [сообщил]"),
        ("Министр заявил, что погибли 225 человек.", "Министр [заявил]"),
    ],
)
def test_a_sentence_names_who_says_it(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In all 225 people died.",
        "A nurse at Hospital No. 7 told me that 225 died.",
        "It is said that 225 died.",
        "It was announced that 225 died.",
        "Police have not said whether 225 died.",
        "Police wouldn't say how 225 died.",
        "We're told that 225 died.",
        "I said 225 died.",
        "She said 225 died.",
        "There were 225 confirmed deaths.",
        "The claims of 225 dead were false.",
        "More than 225 people died. Police said 13 were hurt.",
        "225 people died and police said 13 were hurt.",
        "The town said goodbye to 225 people.",
        "A crowd of 225 © AFP via Getty Images",
        "Note: 225 people died.",
    ],
)
def test_what_nobody_is_said_to_say_is_the_authors_own(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "225 died, police said, according to Reuters.",
            "police [said] via Reuters [according to]",
        ),
        (
            "Reuters reported, citing police, that 225 died.",
            "police [citing] via Reuters [reported]",
        ),
        ("Reuters reports that police said 225 died.", "police [said] via Reuters [reports]"),
        (
            "The minister was quoted by Reuters as saying 225 died.",
            "The minister [quoted by] via Reuters [quoted by]",
        ),
        ("Witnesses said 225 ran, police said.", "Witnesses [said] via police [said]"),
        ("Reuters said it burned, but police said 225 died.", "police [said]"),
    ],
)
def test_who_passes_it_on_is_told_too(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ann Lee spoke. She said 225 died.", "Mayor Ann Lee [said]"),
        ("It burned, Ann Lee said. She said 225 died.", "Ann Lee [said]"),
        ("Witnesses said it burned. They said 225 died.", "Witnesses [said]"),
        ("When Ann Lee came, she said 225 died.", "Ann Lee [said]"),
        ("Ann Lee met Bo Day. She said 225 died.", ""),
        ("The report said it burned. She said 225 died.", ""),
        ("Ann Lee spoke. It burned. She said 225 died.", ""),
        ('Ann Lee came. "Mount Vernon lost 225," she said.', "Ann Lee [said]"),
        ('It is the Mount Vernon of 225," he said.', ""),
    ],
)
def test_a_pronoun_needs_a_name_in_its_sentence_or_the_one_before(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“We saw it. It killed 225. We left,” Ann Lee said.",
        "Ann Lee said: “We saw it. It killed 225. We left.”",
        "“We saw it,” Ann Lee said. “It killed 225.”",
        '"We saw it," Ann Lee said. "It killed 225."',
    ],
)
def test_speech_goes_on_to_its_closing_mark(text: str) -> None:
    assert told(text) == "Ann Lee [said]"


def test_speech_in_another_paragraph_is_somebody_elses() -> None:
    assert told("“We saw it,” Ann Lee said.\n“It killed 225.”") == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("225 casualties", ""),
        ("the principal cause was economic", "Cyrille Bret [:]"),
        ("the protests spread to Almaty", "Anel Arapova [:]"),
        ("deployed large military forces", "Anel Arapova [:]"),
        ("Whoever detains power", "Cyrille Bret [:]"),
        ("appealed to the Russian government", ""),
        ("The risk is not the reconstruction", "Cyrille Bret [:]"),
        ("fourth-year student", ""),
    ],
)
def test_an_answer_lasts_until_the_next_question(words: str, expected: str) -> None:
    """Only its first paragraph names the speaker."""
    assert told(seed("003"), words) == expected


def test_whom_an_interviewee_cites_comes_before_the_interviewee() -> None:
    text = "How many?\nAnn Lee : Police said 225 died.\nWhy?\nAnn Lee : I do not know.\n"

    assert told(text) == "Police [said] via Ann Lee [:]"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tensions grew", "reporter Abdujalil Abdurasulov [According to]"),
        ("lethal force", "the authorities [argue]"),
        ("more than 225", ""),
        ("13 officers", ""),
    ],
)
def test_an_essay_names_some_of_its_sources(words: str, expected: str) -> None:
    assert told(seed("002"), words) == expected


def test_a_text_can_be_asked_again_and_again() -> None:
    text = "Police said 225 died. Reuters said 13 lived. In all 238."
    speakers = Speakers(text)

    found = [
        speakers.of(Span(text.index(each), text.index(each) + 2)) for each in ("225", "13", "238")
    ]

    assert [each and each.speaker for each in found] == ["Police", "Reuters", None]


WORDS = [
    *"police said told reports the Ann Lee She 225 and who was according to on Monday".split(),
    *"quoted by citing , . : “ ”".split(),
    "\n",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.data())
def test_any_text_has_an_answer_and_a_speaker_stands_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    found = speaker(text, Span(start, min(len(text), start + 3)))
    while found is not None:
        assert found.span.cut(text) == found.speaker != ""
        found = found.via
