"""Shows an editor where their sources contradict each other, in the exact words.

The public functions are loaded when they are first used, so that ``import crosscheck`` costs
next to nothing::

    crosscheck.read("more than 225 citizens")          # quantities and dates in prose
    crosscheck.compare("225 were killed", "235 died")  # two sentences
    corpus = crosscheck.load(".")                      # sources and claims of a project
    report = crosscheck.check(corpus)                  # everything that does not hold
    searches = crosscheck.scan(corpus)                 # what every source says on every claim
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from crosscheck.checking import check
    from crosscheck.corpus import load
    from crosscheck.reading.prose import read
    from crosscheck.sentences import compare
    from crosscheck.surveying import scan

__all__ = ["__version__", "check", "compare", "load", "read", "scan"]

# No name here may be the name of a submodule: importing ``crosscheck.read`` as a module would
# replace the function of that name.
_HOMES = {
    "check": "crosscheck.checking",
    "compare": "crosscheck.sentences",
    "load": "crosscheck.corpus",
    "read": "crosscheck.reading.prose",
    "scan": "crosscheck.surveying",
}


def __getattr__(name: str) -> object:
    """Import a public function from its home on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'crosscheck' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
