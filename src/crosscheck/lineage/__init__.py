"""Which sources go back to one origin: as an editor declares it, or because they share text.

``wording`` cuts a text into words and shingles, ``holders`` finds which sources hold a shingle and
which shingles are anyone's, ``runs`` finds the passages that two texts share, ``reuse`` decides
which pairs copied, and ``origins`` makes one voice of them.
"""

from crosscheck.lineage.origins import origins
from crosscheck.lineage.reuse import LIMITS, Limits, reuses

__all__ = ["LIMITS", "Limits", "origins", "reuses"]
