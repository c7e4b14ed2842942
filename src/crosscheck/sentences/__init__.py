"""Two sentences held against each other: does the passage bear the statement out?"""

from crosscheck.sentences.comparison import SentenceComparison
from crosscheck.sentences.deciding import compare

__all__ = ["SentenceComparison", "compare"]
