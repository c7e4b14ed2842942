"""Finds the words of a quote in their source, to the character, or says why not.

``anchoring`` turns what ``search`` finds into an anchor. ``search`` climbs the ladder: as written
and but for folding (``places``), in pieces (``quoting``, ``sequence``), nearly (``approximate``).
What is only nearly there is found by ``nearest``, aligned word by word (``alignment``), and every
word that differs goes past the ``guards``. ``margins`` looks at what stands just outside a quote.
``again`` keeps what it has linked. The sentences of a text are those of ``crosscheck.passages``.
"""

from crosscheck.linking.again import Linker, Links
from crosscheck.linking.anchoring import explain, link
from crosscheck.passages import sentence_around, sentences

__all__ = ["Linker", "Links", "explain", "link", "sentence_around", "sentences"]
