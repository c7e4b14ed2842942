"""The memory that a process and all that it has started take together, at their largest.

Sampled while they run, as Linux tells it: the resident memory of each, shared pages counted in
each that has them, so that the sum is rather too large than too small.
"""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

_EVERY = 0.02
"""Seconds between two samples."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Watch:
    """Looks at the memory of a process and its descendants until it is told to stop."""

    def __init__(self, process: int) -> None:
        self.peak = 0
        """Bytes, the largest sum of one sample."""
        self._process = process
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._stopped.wait(_EVERY):
            self.peak = max(self.peak, sum(map(_resident, _tree(self._process))))


def _tree(process: int) -> Iterator[int]:
    """Yield *process* and all that it has started, and these, as far as they are still there."""
    yield process
    try:
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from _tree(int(child))
    except OSError:  # it has ended meanwhile
        return


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except (OSError, IndexError):  # it has ended meanwhile
        return 0
