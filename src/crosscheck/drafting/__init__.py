"""A writer's draft against the claims and the sources: each figure, day and quotation in it.

``prose`` leaves out what is no prose; ``quotations`` finds what is quoted and ``sourcing`` where
that stands. ``attributing`` says which claim a figure or a day answers, ``surroundings`` what
speaks against that, ``weighing`` how it stands to what is recorded, ``naming`` whose the draft says
it is; ``passages`` looks into the sources for what no statement supports, and ``figures`` draws the
conclusion. Here is the order of the steps.

A wrong alarm costs more than one that stays out: where it is not clear what a figure is about, it
is found nowhere, with the claims that it may answer, and never contradicted.
"""

from crosscheck.drafting.figures import Desk, check_figures
from crosscheck.drafting.library import Library
from crosscheck.drafting.prose import prose_of
from crosscheck.drafting.quotations import quotations
from crosscheck.drafting.sourcing import check_quotation
from crosscheck.model import Corpus
from crosscheck.model.drafted import Draft


def check_draft(corpus: Corpus, text: str, file: str) -> Draft:
    """Return every figure, day and quotation in *text* with what became of it, in order."""
    prose = prose_of(text)
    library = Library(corpus.sources)
    quoted = quotations(text, prose)
    sourced = (check_quotation(text, each, library) for each in quoted)
    covered = [each.span for each in quoted if not each.short]
    figures = check_figures(Desk.of(corpus, prose, library), text, covered)
    checked = [*(each for each in sourced if each is not None), *figures]
    return Draft(file, text, tuple(sorted(checked, key=lambda each: (each.span, each.kind))))
