"""The command ``crosscheck``, and ``python -m crosscheck``: quick to start and quick to end."""

import os
import sys
from io import TextIOWrapper
from typing import NoReturn, TextIO

from crosscheck import __version__

INTERRUPTED = 130
FAILED = 2


def run() -> NoReturn:
    """Run the command line in this process and leave with its exit status.

    The version is told without loading anything. At the end the process leaves at once: taking
    every record apart first would cost a tenth of a run, and nothing waits for it.
    """
    try:
        status = _status()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except OSError as error:
        sys.stderr.write(f"Error: {error.strerror}\n")
        status = FAILED
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    except OSError:
        status = FAILED
    os._exit(status)


def _status() -> int:
    # A process that was started with a closed output (`>&-`) has none: nobody reads what it says.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A character that the terminal cannot show is no reason to show nothing.
            stream.reconfigure(errors="backslashreplace")
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"crosscheck {__version__}\n")
        return 0
    from crosscheck.cli import main

    return main()


def _nowhere() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


if __name__ == "__main__":
    run()
