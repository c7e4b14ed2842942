"""What each page shows: the templates, and the records that they are filled with."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from operator import itemgetter

from attrs import evolve, frozen

from crosscheck.formats.html import stylesheet
from crosscheck.formats.html.claims import claim_view
from crosscheck.formats.html.engine import environment
from crosscheck.model import Review, Verdict
from crosscheck.review import addresses
from crosscheck.review.conflicts import conflicts, decisions
from crosscheck.review.forms import TREATMENTS, Form, carried_along, shown_again
from crosscheck.review.naming import rule_in_words
from crosscheck.review.offers import found, own
from crosscheck.review.projects import Project, Snapshot
from crosscheck.review.queue import AT_ONCE, Asked, items, neighbours, page, progress
from crosscheck.review.seen import Memory, seen
from crosscheck.review.signing import Signature
from crosscheck.review.texts import above, window
from crosscheck.review.undoing import Actions
from crosscheck.reviewing import changed, open_cells, unreviewed

_SOURCES_AT_ONCE = 12
"""Sources that are searched for one page of proposals on a claim ..."""
_CLAIMS_AT_ONCE = 60
"""... and claims for one page of proposals from a source."""


@frozen
class Desk:
    """Everything that all pages of a run share."""

    project: Project
    actions: Actions
    memory: Memory
    token: str
    signature: Signature


@cache
def static(name: str) -> str:
    """Return a file that pages load: the look, and what the keyboard does."""
    if name == "style.css":
        return stylesheet()
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def rendered(desk: Desk, snapshot: Snapshot, template: str, **told: object) -> str:
    """Return the page that *template* makes of what it is *told*, and of what all pages show."""
    common: Mapping[str, object] = {
        "revision": snapshot.revision,
        "token": desk.token,
        "by": desk.signature.name,
        "today": snapshot.today,
        "last": desk.actions.last(),
        "progress": progress(items(snapshot)),
        "treatments": TREATMENTS,
        "to": addresses,
        "told": "",
        "here": "",
        **told,
    }
    return environment("crosscheck.review").get_template(template).render(common)


def problems_page(desk: Desk, snapshot: Snapshot) -> str:
    """Return the page that says what cannot be read, and where."""
    return rendered(desk, snapshot, "problems.html", problems=snapshot.corpus.problems)


def queue_page(desk: Desk, snapshot: Snapshot, asked: Asked, told: str) -> str:
    """Return a page of the queue."""
    all_ = items(snapshot)
    rules = {each.rule for item in all_ for each in item.open}
    return rendered(
        desk,
        snapshot,
        "queue.html",
        here="queue",
        told=told,
        asked=asked,
        queue=page(snapshot, all_, asked),
        rows_at_once=AT_ONCE,
        verdicts=[(each.value.replace(" ", "-"), each.value) for each in Verdict],
        rules=sorted(((each, rule_in_words(each)) for each in rules), key=itemgetter(1)),
        sources=_names(snapshot),
        filtered=asked != evolve(Asked(), page=asked.page),
    )


def claim_page(desk: Desk, snapshot: Snapshot, claim: str, told: str) -> str:
    """Return the page of a claim; KeyError where there is none."""
    judgement = snapshot.as_shown(claim)
    before, after = neighbours(items(snapshot), claim)
    return rendered(
        desk,
        snapshot,
        "one_claim.html",
        told=told,
        claim=claim_view(judgement, snapshot.shown),
        conflicts=conflicts(snapshot, claim),
        decisions=decisions(snapshot, claim),
        basis=desk.memory.keep(seen(snapshot, claim)),
        before=before,
        after=after,
    )


def proposals_for_claim(
    desk: Desk, snapshot: Snapshot, claim: str, source: str, begin: int, told: str
) -> str:
    """Return what sources say on a claim, a few of them at a time; KeyError for an unknown one.

    Those come first that have neither a statement on it nor were found silent.
    """
    judgement = snapshot.known.judgements[claim]
    open_ = {id_ for id_, claims in open_cells(snapshot.corpus).items() if claim in claims}
    ids = [each.id for each in snapshot.corpus.sources if source in ("", each.id)]
    ids.sort(key=lambda id_: id_ not in open_)
    shown = ids[begin : begin + _SOURCES_AT_ONCE]
    results = [
        (found(snapshot, search, number), desk.memory.keep(seen(snapshot, claim, search.source)))
        for number, id_ in enumerate(shown, 1)
        for search in snapshot.searches(id_, claim)
    ]
    return rendered(
        desk,
        snapshot,
        "proposals.html",
        told=told,
        title=judgement.claim.question,
        address=addresses.claim_page(claim),
        back="claim",
        results=results,
        source="",
        more=_further(begin, _SOURCES_AT_ONCE, len(ids)),
        page=addresses.claim_page(claim, "proposals", source=source),
        number=len(ids),
        basis="",
    )


def proposals_of_source(desk: Desk, snapshot: Snapshot, source: str, begin: int, told: str) -> str:
    """Return what a source says on the claims; KeyError where there is no such source."""
    name = snapshot.shown.sources.name(snapshot.known.sources[source].id)
    ids = [each.id for each in snapshot.corpus.claims]
    shown = ids[begin : begin + _CLAIMS_AT_ONCE]
    searches = snapshot.searches(source, *shown) if shown else ()
    results = [
        (found(snapshot, each, number), desk.memory.keep(seen(snapshot, each.claim, source)))
        for number, each in enumerate(searches, 1)
        if each.proposals
    ]
    return rendered(
        desk,
        snapshot,
        "proposals.html",
        told=told,
        title=name,
        address=addresses.source_page(source),
        back="source",
        results=results,
        source=source,
        more=_further(begin, _CLAIMS_AT_ONCE, len(ids)),
        page=addresses.source_page(source, "proposals"),
        number=len(ids),
        basis=desk.memory.keep(seen(snapshot, source=source)),
    )


def _further(begin: int, step: int, number: int) -> tuple[int | None, int | None]:
    """Return from where the page before and the page behind begin; None where there is none."""
    return (
        max(0, begin - step) if begin else None,
        begin + step if begin + step < number else None,
    )


def source_page(
    desk: Desk, snapshot: Snapshot, source: str, *, line: int, row: int | None, claim: str
) -> str:
    """Return a window of a source around *line*, or from *row* on; KeyError for an unknown one."""
    text = snapshot.known.sources[source]
    rows = snapshot.rows(text)
    begin = above(rows.row_of(line)) if row is None else row
    judged = snapshot.claim(claim)
    return rendered(
        desk,
        snapshot,
        "source.html",
        here="sources",
        source=text,
        name=snapshot.shown.sources.name(source),
        window=window(text.text, rows, snapshot.marks.get(source, ()), begin=begin),
        line=line,
        claim=judged,
        offer=own(judged, text) if judged else None,
        basis=desk.memory.keep(seen(snapshot, claim, source)) if judged else "",
        claims=[(each.id, each.question) for each in snapshot.corpus.claims],
    )


def sources_page(desk: Desk, snapshot: Snapshot) -> str:
    """Return the list of all sources, with who went through them."""
    corpus = snapshot.corpus
    new, other = set(unreviewed(corpus)), set(changed(corpus))
    reviews: dict[str, list[Review]] = defaultdict(list)
    for each in corpus.reviews:
        if each.current:
            reviews[each.source].append(each)
    open_ = open_cells(corpus)
    return rendered(
        desk,
        snapshot,
        "sources.html",
        here="sources",
        sources=[
            {
                "id": id_,
                "name": name,
                "title": snapshot.known.sources[id_].title,
                "state": "unreviewed" if id_ in new else "changed" if id_ in other else "",
                "reviews": reviews[id_],
                "open": len(open_[id_]),
            }
            for id_, name in _names(snapshot)
        ],
    )


def kept_page(
    desk: Desk,
    snapshot: Snapshot,
    action: str,
    form: Form,
    *,
    title: str,
    reasons: Sequence[tuple[bool, str]],
    basis: str,
    doubted: bool = False,
) -> str:
    """Return a page that says what became of a form and keeps what was typed, to be sent anew.

    Where it was only *doubted*, it may be sent as it is.
    """
    claim = snapshot.claim(form.get("claim", ""))
    shown = conflicts(snapshot, claim.id) if claim else ()
    about = form.get("rule"), form.get("about", "")
    meant = next((each for each in shown if (each.rule, each.about) == about), None)
    return rendered(
        desk,
        snapshot,
        "kept.html",
        doubted=doubted,
        action=action,
        title=title,
        reasons=reasons,
        basis=basis,
        fields=shown_again(form, shown),
        hidden=carried_along(form),
        replaced=meant.replaced if meant and action == "decide" else (),
        claim=claim_view(snapshot.as_shown(claim.id), snapshot.shown) if claim else None,
        source=snapshot.source(form.get("source", "")),
        problems=snapshot.corpus.problems,
    )


def plain_page(desk: Desk, snapshot: Snapshot, title: str, words: str) -> str:
    """Return a page that says one thing, such as that there is no such page."""
    return rendered(desk, snapshot, "plain.html", title=title, words=words)


def help_page(desk: Desk, snapshot: Snapshot) -> str:
    """Return the page that says how to work here."""
    return rendered(desk, snapshot, "help.html", here="help")


def _names(snapshot: Snapshot) -> list[tuple[str, str]]:
    return [(each.id, snapshot.shown.sources.name(each.id)) for each in snapshot.corpus.sources]
