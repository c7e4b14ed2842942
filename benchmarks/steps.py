"""The steps by which a quote is found in an archive, each by itself, measured by pyperf.

The text is the documentation that comes with Python; the quotes are sentences of it with every
tenth letter harmed. A time is that of one step with all of them, and how far runs lie apart:

    python -m benchmarks.steps --fast
    python -m benchmarks.steps --fast -o before.json     # and after a change, to after.json
    python -m pyperf compare_to before.json after.json
"""

import re
from collections.abc import Callable
from functools import partial
from pydoc_data import topics

import numpy as np
import pyperf

from crosscheck.locating.engine import PASSES
from crosscheck.locating.grams import index
from crosscheck.locating.letters import Sheet
from crosscheck.locating.likeness import crowding, score
from crosscheck.locating.needles import needle, sought
from crosscheck.locating.placing import stretch
from crosscheck.locating.streams import bulk_letters, joined
from crosscheck.locating.verifying import verified
from crosscheck.locating.votes import cast

TIMES = 4
"""How often the documentation is in the archive: two megabytes in all."""
QUOTES = 100
LEAST, MOST = 60, 240


def main() -> None:
    texts = [str(each) for each in topics.topics.values()] * TIMES
    data = [each.encode() for each in texts]
    stream = joined(map(bulk_letters, data))
    numbers = np.arange(len(texts))
    needles = [needle(quote) for quote in harmed("\n".join(texts[: len(texts) // TIMES]))]
    wanted = [letters for _, _, letters in sought(needles)]
    runner = pyperf.Runner()
    steps: dict[str, Callable[[], object]] = {
        "fold a text": lambda: [bulk_letters(each) for each in data],
        "make an index of quotes": lambda: [index(wanted, each) for each in PASSES],
    }
    for number, reading in enumerate(PASSES, 1):
        steps[f"cast votes, pass {number}"] = partial(cast, index(wanted, reading), stream, numbers)
    steps |= at_their_places(texts)
    for name, step in steps.items():
        runner.bench_func(name, step)


def harmed(text: str) -> list[str]:
    """Return sentences of *text*, with every tenth letter another one."""
    sentences = re.findall(
        rf"(?<=[.] )[A-Z][^.`*]{{{LEAST},{MOST}}}(?=[.])", " ".join(text.split())
    )
    return [
        "".join("x" if at % 10 == 9 else letter for at, letter in enumerate(each))
        for each in sentences[:QUOTES]
    ]


def at_their_places(texts: list[str]) -> dict[str, Callable[[], object]]:
    """Return the steps at the place where each quote stands."""
    sheet = Sheet(" ".join("\n".join(texts[: len(texts) // TIMES]).split()))
    letters = sheet.letters
    found = []
    for quote in harmed(sheet.text):
        own = needle(quote)
        at = len(Sheet(sheet.text[: sheet.text.index(quote[:9])]).letters)
        place = stretch(own.letters[0], letters, at, at) if own.letters else None
        if place and len(own.letters) == 1:
            found.append((own, at, place))
    return {
        "set the letters": lambda: [
            stretch(own.letters[0], letters, at, at) for own, at, _ in found
        ],
        "say whether they are its own": lambda: [
            score(own.letters, letters, [place]) - crowding(own.letters, letters, [place])
            for own, _, place in found
        ],
        "hold the words against the quote": lambda: [
            verified(0, sheet, own, [place], 90.0) for own, _, place in found
        ],
    }


if __name__ == "__main__":
    main()
