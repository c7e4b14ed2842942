"""Two sentences held against each other: how far the passage bears the statement out."""

from crosscheck.sentences.comparison import SentenceComparison
from crosscheck.sentences.deciding import compare

__all__ = ["SentenceComparison", "compare"]
