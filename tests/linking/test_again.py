"""A second run in one process links only what has changed."""

from crosscheck.linking import Links, link
from crosscheck.model import Quote, Source
from crosscheck.text import Location, Point

SOURCE = Source("wire", "seeds/wire.txt", "Some 225 people died. It was foggy.\n")
QUOTES = [("a", Quote("225 people died")), ("b", Quote("It was sunny"))]


def test_anchors_are_those_that_linking_finds() -> None:
    links = Links()

    assert link(SOURCE, QUOTES) == links(SOURCE, QUOTES) == links(SOURCE, QUOTES)


def test_what_has_not_changed_is_not_linked_again() -> None:
    links = Links()
    first = links(SOURCE, QUOTES)
    moved = [
        (id_, Quote(quote.exact, location=Location("claims/a.yaml", Point(9, 9))))
        for id_, quote in QUOTES
    ]

    assert first is links(Source("wire", "seeds/wire.txt", SOURCE.text), moved)


def test_another_text_or_quote_or_statement_is_linked_again() -> None:
    links = Links()
    first = links(SOURCE, QUOTES)
    for source, quotes in (
        (Source("wire", SOURCE.file, SOURCE.text.replace("225", "226")), QUOTES),
        (SOURCE, [("a", Quote("225 people died", suffix=".")), QUOTES[1]]),
        (SOURCE, [("c", QUOTES[0][1]), QUOTES[1]]),
        (SOURCE, QUOTES[:1]),
    ):
        again = links(source, quotes)
        assert again is not first
        assert link(source, quotes) == again
