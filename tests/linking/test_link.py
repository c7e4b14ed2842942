"""Where the words of a quote stand in their source, on the real seeds."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.linking import link
from crosscheck.model import Anchor, AnchorStatus, Difference, Quote, Source
from crosscheck.text import Span

Seed = Callable[[str], Source]
Link = Callable[..., Anchor]

CAPTION = (
    "A view of burnt-out Almaty City Administration building in central Almaty, "
    "following violent protests."
)


def words(anchor: Anchor, source: Source) -> list[str]:
    return [span.cut(source.text) for span in anchor.spans]


def changes(anchor: Anchor) -> list[tuple[str, str, str]]:
    return [(one.kind, one.quoted, one.found) for one in anchor.differences]


# As written


@pytest.mark.parametrize(
    ("number", "quote"),
    [
        ("000", "left more than 200 people dead"),
        ("001", "Pair signed raft of agreements"),
        ("002", "lethal force [is] only used in self-defence"),
        ("002", "less than £2.500 a year"),
        ("003", "the crisis in Kazakhstan ?"),
        ("004", "© Ala-Too 24"),
    ],
)
def test_words_are_found_as_they_are_written(
    seed: Seed, anchor: Link, number: str, quote: str
) -> None:
    source = seed(number)
    found = anchor(source, quote)

    assert (found.status, found.method, found.score) == (AnchorStatus.LINKED, "exact", 100)
    assert words(found, source) == [quote]
    assert found.differences == ()
    assert found.candidates == ()


def test_the_sentence_around_the_words_comes_with_them(seed: Seed, anchor: Link) -> None:
    source = seed("003")
    found = anchor(source, "caused 225 casualties")

    assert found.sentence is not None
    assert found.sentence.cut(source.text) == (
        "The violent repression has not only caused 225 casualties by mid-January, but also "
        "triggered changes in the highest political spheres of the country."
    )


def test_anchors_come_in_the_order_of_their_quotes(seed: Seed) -> None:
    quotes = [("b", Quote("5000 demonstrators")), ("a", Quote("13 officers"))]

    found = link(seed("002"), quotes)

    assert [one.statement for one in found] == ["b", "a"]
    assert {one.source for one in found} == {"002"}


# But for folding


@pytest.mark.parametrize(
    ("number", "quote", "expected"),
    [
        ("000", "Russia's invasion of Ukraine", "Russia’s invasion of Ukraine"),
        ("000", "LEFT MORE THAN 200  people dead", "left more than 200 people dead"),
        ("002", "“stabilize the country.”", '"stabilize the country."'),
        ("002", "the city halls - their interests", "the city halls – their interests"),
        ("003", "understand the national, regional", "understand\u00a0 the national, regional"),
        ("003", "casual\u00adties by mid‑January", "casualties by mid-January"),
        ("004", "“armed\u00a0bandits” and authorising", None),
    ],
)
def test_words_are_found_but_for_what_folds_away(
    seed: Seed, anchor: Link, number: str, quote: str, expected: str | None
) -> None:
    source = seed(number)
    found = anchor(source, quote)

    if expected is None:
        assert found.status is AnchorStatus.AMBIGUOUS
        assert len(found.candidates) == 2
    else:
        assert (found.status, found.method) == (AnchorStatus.LINKED, "folded")
        assert words(found, source) == [expected]
        assert found.differences == ()


@pytest.mark.parametrize("quote", ["violent pro\u00adtests", "in self-defence, they say", "ﬁrst"])
def test_line_ends_soft_hyphens_and_ligatures_of_a_printed_source_fold_away(
    text: Callable[[str], Source], anchor: Link, quote: str
) -> None:
    source = text("At first the vio-\nlent pro-\ntests were met in self-\ndefence, they say.")

    assert anchor(source, quote).method == "folded"


# Word edges


@pytest.mark.parametrize(
    ("source_text", "quote"),
    [
        ("In all, 2,225 citizens died.", "225 citizens died"),
        ("In all, 1.225 citizens died.", "225 citizens died"),
        ("In all, 2\u00a0225 citizens died.", "225 citizens died"),
        ("In all, 12225 citizens died.", "225 citizens died"),
        ("He paid 5,000 for it.", "He paid 5"),
        ("It began at 12:30 hours.", "30 hours"),
        ("They can't go.", "They can"),
        ("in the cafe\u0301", "the cafe"),
        ("a pro\u00adtest", "test"),
        ("unarmed people", "armed people"),
    ],
)
def test_a_match_begins_and_ends_at_the_edges_of_words_and_figures(
    text: Callable[[str], Source], anchor: Link, source_text: str, quote: str
) -> None:
    assert anchor(text(source_text), quote).status is AnchorStatus.NOT_FOUND


def test_scripts_without_blanks_have_a_word_edge_at_every_letter(
    text: Callable[[str], Source], anchor: Link
) -> None:
    source = text("哈萨克斯坦骚乱造成至少225人死亡。")

    assert anchor(source, "骚乱造成至少225人").method == "exact"
    assert anchor(source, "至少25人").status is AnchorStatus.NOT_FOUND


def test_25_citizens_are_not_in_more_than_225_citizens(seed: Seed, anchor: Link) -> None:
    found = anchor(seed("002"), "25 citizens have been killed")

    assert found.status is AnchorStatus.DRIFTED
    assert ("number", "25", "225") in changes(found)


# What a quote leaves out beside its own words


def test_a_bound_left_out_before_a_figure_is_noted_though_the_words_stand_there(
    seed: Seed, anchor: Link
) -> None:
    found = anchor(seed("002"), "225 citizens have been killed")

    assert (found.status, found.method) == (AnchorStatus.LINKED, "exact")
    assert found.differences == (Difference("comparative", "", "more than"),)


# Altered


@pytest.mark.parametrize(
    ("number", "quote", "expected"),
    [
        ("002", "more than 235 citizens have been killed", ("number", "235", "225")),
        ("002", "fewer than 225 citizens have been killed", ("comparative", "fewer", "more")),
        ("002", "more than 225 citizens have not been killed", ("negation", "not", "")),
        ("002", "There is independent judiciary, and the constitution", ("negation", "", "no")),
        ("002", "ruled for about two decades by Nursultan", ("number", "two", "three")),
        ("002", "ruled for three decades by Nursultan", ("comparative", "", "about")),
        ("002", "At the beginning of June 2022, peaceful protests", ("date", "June", "January")),
        ("002", "At the beginning of January 2021, peaceful", ("date", "2021", "2022")),
        ("000", "left nearly 200 people dead. In response", ("comparative", "nearly", "more than")),
        ("003", "we did think it would be a big deal", ("negation", "did", "didn’t")),
        ("003", "this event never provide an opportunity", ("negation", "never", "")),
        ("003", "By January 9th 2022, as tensions escalated", ("date", "9th", "7th")),
        ("003", "the Tokayev government responded by calling", ("name", "Tokayev", "Nazerbayev")),
        ("003", "the sudden decrease of LNG prices directly", None),
        (
            "004",
            "largest city Almaty on Thursday as unprecedented",
            ("date", "Thursday", "Wednesday"),
        ),
    ],
)
def test_a_changed_figure_day_name_bound_or_denial_is_named(
    seed: Seed, anchor: Link, number: str, quote: str, expected: tuple[str, str, str] | None
) -> None:
    found = anchor(seed(number), quote)

    if expected is None:
        assert found.status is AnchorStatus.NOT_FOUND
    else:
        assert expected in changes(found)
        assert found.status in {AnchorStatus.DRIFTED, AnchorStatus.AMBIGUOUS}


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("погибли не менее 235 человек, сообщила", ("number", "235", "225")),
        ("погибли не более 225 человек, сообщила", ("comparative", "более", "менее")),
        ("прокуратура 15 февраля. Более 5 тысяч", ("date", "февраля", "января")),
        ("Токаев обращался к России", ("negation", "", "не")),
        ("225 человек, сообщила прокуратура", ("comparative", "", "не менее")),
    ],
)
def test_the_same_holds_in_russian(
    text: Callable[[str], Source], anchor: Link, quote: str, expected: tuple[str, str, str]
) -> None:
    source = text(
        "В Алма-Ате погибли не менее 225 человек, сообщила прокуратура 15 января. Более 5 тысяч "
        "человек задержаны. Токаев не обращался к России."
    )

    assert changes(anchor(source, quote)) == [expected]


# Drifted


@pytest.mark.parametrize(
    ("number", "quote"),
    [
        (
            "002",
            "protests against increased fuel prices were organised in different cities",
        ),
        ("002", "a member of the Collective Security Treaty Organisation (CSTO)"),
        ("003", "The Nazarbayev government responded by calling upon Russian troops"),
        ("003", "deployed large millitary forces against the protesters"),
        ("002", "more than 5,000 demonstrators have been arrested"),
        ("002", "over 225 citizens have been killed, and more than 5000"),
        ("003", "we did not think it would be a big deal"),
        ("002", "lethal force is only used in self-defence"),
    ],
)
def test_another_spelling_is_drift_and_alters_nothing(
    seed: Seed, anchor: Link, number: str, quote: str
) -> None:
    found = anchor(seed(number), quote)

    assert (found.status, found.method) == (AnchorStatus.DRIFTED, "fuzzy")
    assert {one.kind for one in found.differences} <= {"words"}
    assert found.score >= 85


def test_the_words_that_drifted_are_given_from_edge_to_edge(seed: Seed, anchor: Link) -> None:
    source = seed("002")
    found = anchor(source, "fuel prices were organised in diferent cities. In fact, the")

    assert words(found, source) == ["fuel prices were organized in different cities. In fact, the"]


# Short, spliced, absent


@pytest.mark.parametrize("quote", ["Tokaev promissed", "200 persons dead", "five officers", "x"])
def test_a_short_quote_is_found_as_it_stands_or_not_at_all(
    seed: Seed, anchor: Link, quote: str
) -> None:
    found = anchor(seed("000"), quote)

    assert (found.status, found.spans) == (AnchorStatus.NOT_FOUND, ())


@pytest.mark.parametrize(
    "quote",
    [
        # Two places run together, and one of them
        "the peaceful public demonstrations quickly turned into the death of 13 officers",
        "setting fire to police vehicles has led to the death of 13 officers",
        # Words put in that the source does not have
        "more than 225 citizens, among them women and small children, have been killed, and more "
        "than 5000 demonstrators have been arrested by the police",
        # Words that stand nowhere
        "The president of France sent his condolences to the families",
    ],
)
def test_what_is_spliced_padded_or_absent_is_not_found(
    seed: Seed, anchor: Link, quote: str
) -> None:
    assert anchor(seed("002"), quote).status is AnchorStatus.NOT_FOUND


@pytest.mark.parametrize("quote", ["", " ", "…", "[...]", "“”", "—", "\u200b"])
def test_a_quote_without_words_is_nowhere(seed: Seed, anchor: Link, quote: str) -> None:
    found = anchor(seed("002"), quote)

    assert (found.status, found.candidates) == (AnchorStatus.NOT_FOUND, ())


def test_nothing_is_found_in_an_empty_source(text: Callable[[str], Source], anchor: Link) -> None:
    assert anchor(text(""), "more than 225 citizens").status is AnchorStatus.NOT_FOUND


# Several places


def test_a_caption_that_stands_several_times_is_ambiguous_with_all_its_places(
    seed: Seed, anchor: Link
) -> None:
    source = seed("004")
    found = anchor(source, CAPTION)

    assert (found.status, found.spans, found.sentence) == (AnchorStatus.AMBIGUOUS, (), None)
    assert [one.span.cut(source.text) for one in found.candidates] == [CAPTION] * 4
    assert [one.span.start for one in found.candidates] == [0, 103, 2855, 2958]


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [
        ("", "\n\nSpotlight", None),
        ("", " © ALEXANDR BOGDANOV/AFP via Getty Images\n\nSpotlight on Kazakstan", 103),
        ("storm government buildings. © ABDUAZIZ MADYAROV/AFP via Getty Images", "", 2855),
        ("via  GETTY Images\n", "A view of burnt-out", 2855),
    ],
)
def test_prefix_and_suffix_tell_which_of_several_places_is_meant(
    seed: Seed, anchor: Link, prefix: str, suffix: str, start: int | None
) -> None:
    found = anchor(seed("004"), CAPTION, prefix=prefix, suffix=suffix)

    assert (found.spans[0].start if found.spans else None) == start


def test_prefix_and_suffix_do_not_matter_where_the_words_stand_once(
    seed: Seed, anchor: Link
) -> None:
    found = anchor(seed("002"), "13 officers", prefix="nothing like it")

    assert found.status is AnchorStatus.LINKED


def test_a_quote_that_is_as_near_to_two_places_is_ambiguous_and_altered(
    seed: Seed, anchor: Link
) -> None:
    found = anchor(
        seed("004"), "officers block a street in central Almaty on January 6, 2022, after"
    )

    assert found.status is AnchorStatus.AMBIGUOUS
    assert changes(found) == [("date", "6", "7")]
    assert len(found.candidates) == 2


def test_an_unaltered_place_goes_before_a_more_alike_but_altered_one(
    text: Callable[[str], Source], anchor: Link
) -> None:
    source = text(
        "Of these, 41 people had been killed in Almaty, officials said. "
        "Then 47 peple had ben killed in Almaty."
    )
    found = anchor(source, "47 people had been killed in Almaty")

    assert words(found, source) == ["47 peple had ben killed in Almaty"]


def test_a_quote_that_drifted_is_told_from_another_by_its_suffix(seed: Seed, anchor: Link) -> None:
    quote = "officers block a street in central Almaty on January 6, 2022, after"
    suffix = " violence that erupted following protests over hikes in fuel prices. ©"

    found = anchor(seed("004"), quote, suffix=suffix)

    assert found.status is AnchorStatus.DRIFTED
    assert changes(found) == [("date", "6", "7")]


# Any text, of any size


def test_a_long_quote_that_drifted_is_found_in_a_large_source(seed: Seed, anchor: Link) -> None:
    passage = seed("003").text[3000:5000]
    source = Source("large", "seeds/large.txt", seed("001").text * 500 + passage)

    found = anchor(source, passage.replace("Kazakhstan", "Kazakstan"))

    assert found.status is AnchorStatus.DRIFTED


@pytest.mark.parametrize("size", [1_000, 2_000_000])
def test_a_quote_as_long_as_a_large_source_is_not_searched_for_long(
    text: Callable[[str], Source], anchor: Link, size: int
) -> None:
    source = text("the quick brown fox " * (size // 20))

    assert anchor(source, "the slow red hen " * (size // 17)).status is AnchorStatus.NOT_FOUND


WORDS = (
    *("the", "police", "said", "more", "than", "225", "citizens", "on", "7", "January", ","),
    *("Tokayev’s", "[is]", "not", "…", "self-defence", "\n\n", "(CSTO)", "2,225", "5", "thousand"),
    *("“peace”", "é", "ﬁre"),
)
TEXTS = st.lists(
    st.sampled_from(WORDS),
    min_size=1,
    max_size=25,
).map(" ".join)


@settings(max_examples=150)
@given(TEXTS, st.data())
def test_words_cut_from_a_text_are_found_there_in_any_dress(text: str, data: st.DataObject) -> None:
    edges = [match.span() for match in re.finditer(r"\S*\w\S*", text)]
    if not edges:
        return
    start = data.draw(st.sampled_from(edges))[0]
    end = data.draw(st.sampled_from([edge for edge in edges if edge[1] > start]))[1]
    cut = text[start:end]
    quote = data.draw(st.sampled_from([cut, cut.upper(), cut.replace(" ", " \u00a0")]))

    found = link(Source("s", "s", text), [("statement", Quote(quote))])[0]

    places = {found.spans[0].start} if found.spans else {one.span.start for one in found.candidates}
    assert found.status in {AnchorStatus.LINKED, AnchorStatus.AMBIGUOUS}
    assert start in places or len(places) == 10


@settings(max_examples=150)
@given(TEXTS, TEXTS)
def test_any_quote_ends_in_one_status_with_spans_in_the_text(text: str, quote: str) -> None:
    found = link(Source("s", "s", text), [("statement", Quote(quote))])[0]

    spans = [*found.spans, *(one.span for one in found.candidates)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert bool(found.spans) == (found.status in {AnchorStatus.LINKED, AnchorStatus.DRIFTED})
    assert list(found.spans) == sorted(found.spans)
    if found.sentence:
        hull = Span(found.spans[0].start, found.spans[-1].end)
        assert found.sentence.start <= hull.start
        assert hull.end <= found.sentence.end


def test_a_quote_longer_than_any_is_found_as_written_or_not_at_all() -> None:
    text = " ".join(f"word{number}" for number in range(400))
    altered = text.replace("word200", "wort200")

    whole, changed = link(
        Source("s", "seeds/s.txt", text), [("x", Quote(text)), ("y", Quote(altered))]
    )

    assert len(text) > 2_000
    assert (whole.status, changed.status) == (AnchorStatus.LINKED, AnchorStatus.NOT_FOUND)
