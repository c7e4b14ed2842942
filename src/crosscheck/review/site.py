"""The addresses of the pages, and what is answered at each."""

from collections.abc import Awaitable, Callable
from hmac import compare_digest
from threading import Lock

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from crosscheck.editing.filing import carry_out
from crosscheck.editing.trying import tried
from crosscheck.errors import ProblemError
from crosscheck.review import pages
from crosscheck.review.acting import ACTIONS, claim_meant, source_meant, words_of
from crosscheck.review.addresses import telling
from crosscheck.review.forms import Form, parsed
from crosscheck.review.offers import verdict_on
from crosscheck.review.pages import Desk
from crosscheck.review.projects import Snapshot
from crosscheck.review.queue import Asked
from crosscheck.review.seen import seen, what_changed

Shown = Callable[[Request, Snapshot], str]

_FILES = {"style.css": "text/css", "review.css": "text/css", "review.js": "text/javascript"}
_EARLIER = "this page was made before crosscheck was started anew: look at it again, and send it"


class Site:
    """Answers what is asked of the pages of one project."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._acting = Lock()

    def application(self) -> Starlette:
        """Return all routes, as a server runs them."""
        return Starlette(
            routes=[
                Route("/", self._page(self._queue)),
                Route("/claims/{id}", self._page(self._claim)),
                Route("/claims/{id}/proposals", self._page(self._for_claim)),
                Route("/sources", self._page(self._sources)),
                Route("/sources/{id:path}/proposals", self._page(self._of_source)),
                Route("/sources/{id:path}", self._page(self._source)),
                Route("/help", self._page(self._help)),
                Route("/revision", self._revision),
                Route("/check-quote", self._posted(self._check), methods=["POST"]),
                Route("/try", self._posted(self._try), methods=["POST"]),
                Route("/undo", self._posted(self._undo), methods=["POST"]),
                *(
                    Route(f"/{name}", self._posted(self._acted(name)), methods=["POST"])
                    for name in ACTIONS
                ),
                *(Route(f"/{name}", _file(name)) for name in _FILES),
            ],
            exception_handlers={404: self._missing, 405: self._missing},
        )

    def _page(self, shown: Shown) -> Callable[[Request], Response]:
        """Return what answers with a page, or with what keeps the project from being read."""

        def answer(request: Request) -> Response:
            snapshot = self._desk.project.now()
            if snapshot.corpus.problems:
                return HTMLResponse(pages.problems_page(self._desk, snapshot))
            try:
                return HTMLResponse(shown(request, snapshot))
            except KeyError:
                return self._nothing(snapshot)

        return answer

    def _nothing(self, snapshot: Snapshot) -> Response:
        words = "Nothing of the project has this address, or not any more."
        return HTMLResponse(pages.plain_page(self._desk, snapshot, "Not found", words), 404)

    def _missing(self, request: Request, error: Exception) -> Response:  # noqa: ARG002 - starlette
        """Answer where there is no page."""
        return self._nothing(self._desk.project.now())

    def _told(self, request: Request) -> str:
        return self._desk.actions.told(request.query_params.get("told", ""))

    def _queue(self, request: Request, snapshot: Snapshot) -> str:
        asked = request.query_params
        return pages.queue_page(
            self._desk,
            snapshot,
            Asked(
                show=asked.get("show") or "open",
                verdict=asked.get("verdict", ""),
                rule=asked.get("rule", ""),
                source=asked.get("source", ""),
                text=asked.get("q", ""),
                page=_whole(asked.get("page"), 1),
            ),
            self._told(request),
        )

    def _claim(self, request: Request, snapshot: Snapshot) -> str:
        id_ = request.path_params["id"]
        return pages.claim_page(self._desk, snapshot, id_, self._told(request))

    def _for_claim(self, request: Request, snapshot: Snapshot) -> str:
        asked, id_ = request.query_params, request.path_params["id"]
        begin, told = _whole(asked.get("from"), 0), self._told(request)
        source = asked.get("source", "")
        return pages.proposals_for_claim(self._desk, snapshot, id_, source, begin, told)

    def _of_source(self, request: Request, snapshot: Snapshot) -> str:
        begin, told = _whole(request.query_params.get("from"), 0), self._told(request)
        id_ = request.path_params["id"]
        return pages.proposals_of_source(self._desk, snapshot, id_, begin, told)

    def _source(self, request: Request, snapshot: Snapshot) -> str:
        asked = request.query_params
        row = _whole(asked["from"], 0) if "from" in asked else None
        return pages.source_page(
            self._desk,
            snapshot,
            request.path_params["id"],
            line=_whole(asked.get("line"), 1),
            row=row,
            claim=asked.get("claim", ""),
        )

    def _sources(self, request: Request, snapshot: Snapshot) -> str:  # noqa: ARG002 - one form
        return pages.sources_page(self._desk, snapshot)

    def _help(self, request: Request, snapshot: Snapshot) -> str:  # noqa: ARG002 - one form
        return pages.help_page(self._desk, snapshot)

    def _revision(self, request: Request) -> Response:  # noqa: ARG002 - starlette gives it
        return JSONResponse({"revision": self._desk.project.now().revision})

    def _posted(
        self, answer: Callable[[Form, str], Response]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Return what reads a form and answers it, where it comes from a page of this run."""

        async def answered(request: Request) -> Response:
            try:
                form = parsed(await request.body())
            except ValueError:
                return Response("this is no form\n", 400, media_type="text/plain")
            action = request.url.path.removeprefix("/")
            if not self._is_ours(form):
                return await run_in_threadpool(self._earlier, action, form)
            return await run_in_threadpool(answer, form, action)

        return answered

    def _is_ours(self, form: Form) -> bool:
        given, known = form.get("token", ""), self._desk.token
        return compare_digest(given.encode("utf-8"), known.encode("utf-8"))

    def _earlier(self, action: str, form: Form) -> Response:
        """Refuse a form that holds not the word of this run, and show what was typed."""
        return self._kept(action, form, "Nothing was written", [_EARLIER], 403, form.get("basis"))

    def _acted(self, name: str) -> Callable[[Form, str], Response]:
        """Return what carries out an action, where what it rests on is as the person saw it."""

        def answer(form: Form, action: str) -> Response:
            with self._acting:
                snapshot, desk = self._desk.project.now(), self._desk
                if snapshot.corpus.problems:
                    why = ["the project cannot be read at the moment; what you typed is kept"]
                    title = "Nothing was written"
                    return self._kept(action, form, title, why, 409, form.get("basis"))
                now = seen(snapshot, form.get("claim", ""), form.get("source", ""))
                if now.basis != form.get("basis"):
                    before = desk.memory.of(form.get("basis", ""))
                    title = "Nothing was written: it has changed since your page was made"
                    changed, basis = what_changed(before, now), desk.memory.keep(now)
                    return self._kept(action, form, title, changed, 409, basis)
                try:
                    act = ACTIONS[name](snapshot, form)
                    doubts = self._doubts(name, form)
                    if doubts:
                        return self._doubted(action, form, doubts)
                    carry_out(snapshot.corpus, act.change)
                except ProblemError as error:
                    return self._refused(action, form, error)
                desk.signature.remember(form)
                number = desk.actions.note(act.words, act.change, act.address)
            return RedirectResponse(telling(act.address, number), 303)

        return answer

    def _doubts(self, name: str, form: Form) -> list[tuple[bool, str]]:
        """Return what is to be said of words to be recorded that do not fit; empty where all do.

        Who has been told may record them all the same.
        """
        if name != "take" or form.get("anyway"):
            return []
        told = self._verdict(form)
        return [] if all(good for good, _ in told) else told

    def _doubted(self, action: str, form: Form, doubts: list[tuple[bool, str]]) -> Response:
        """Ask whether words that do not fit are to be recorded all the same."""
        shown = pages.kept_page(
            self._desk,
            self._desk.project.now(),
            action,
            form,
            title="Not recorded yet: something does not fit",
            reasons=doubts,
            basis=form.get("basis", ""),
            doubted=True,
        )
        return HTMLResponse(shown, 422)

    def _undo(self, form: Form, action: str) -> Response:
        """Take back the last action."""
        with self._acting:
            try:
                number, done = self._desk.actions.undo(form.get("action", ""))
            except ProblemError as error:
                return self._refused(action, form, error, status=409)
        return RedirectResponse(telling(done.address, number), 303)

    def _refused(
        self, action: str, form: Form, error: ProblemError, *, status: int = 422
    ) -> Response:
        why = [
            f"{each.message}: {each.help}" if each.help else each.message for each in error.problems
        ]
        return self._kept(action, form, "Nothing was written", why, status, form.get("basis"))

    def _kept(
        self,
        action: str,
        form: Form,
        title: str,
        why: list[str] | tuple[str, ...],
        status: int,
        basis: str | None,
    ) -> Response:
        shown = pages.kept_page(
            self._desk,
            self._desk.project.now(),
            action,
            form,
            title=title,
            reasons=[(False, each) for each in why],
            basis=basis or "",
        )
        return HTMLResponse(shown, status)

    def _verdict(self, form: Form) -> list[tuple[bool, str]]:
        """Return what is to be said of the words in a form."""
        snapshot = self._desk.project.now()
        if snapshot.corpus.problems:
            return [(False, "The project cannot be read at the moment")]
        try:
            claim, source = claim_meant(snapshot, form), source_meant(snapshot, form)
        except ProblemError as error:
            return [(False, str(error))]
        return verdict_on(tried(snapshot.corpus, claim, source, words_of(form)), snapshot, source)

    def _check(self, form: Form, action: str) -> Response:  # noqa: ARG002 - one form for all
        """Say of words what is to be said, as they are typed."""
        told = [{"good": good, "words": words} for good, words in self._verdict(form)]
        return JSONResponse({"told": told})

    def _try(self, form: Form, action: str) -> Response:  # noqa: ARG002 - one form for all
        """Say the same on a page, where there is no script."""
        shown = pages.kept_page(
            self._desk,
            self._desk.project.now(),
            "take",
            form,
            title="Checked, and not recorded yet",
            reasons=self._verdict(form),
            basis=form.get("basis", ""),
        )
        return HTMLResponse(shown)


def _file(name: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:  # noqa: ARG001 - starlette gives it
        return Response(pages.static(name), media_type=_FILES[name])

    return answer


def _whole(written: str | None, usual: int) -> int:
    """Return a number from an address; the *usual* one where it is none."""
    digits = written or ""
    return int(digits[:9]) if digits.isascii() and digits.isdecimal() else usual
