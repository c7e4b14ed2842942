"""Who is said to say it: "according to Reuters", "the ministry said", an interview's turns.

``words`` are the words of each language for it. ``tokens`` cuts a sentence up, ``phrases`` finds
the noun phrase beside a verb, ``clauses`` what each attribution in a sentence governs,
``referents`` whom a pronoun means, and ``told`` puts these together; ``turns`` are those of an
interview. ``speaking`` asks them all.
"""

from crosscheck.attribution.attributed import Attribution
from crosscheck.attribution.speaking import Speakers, speaker

__all__ = ["Attribution", "Speakers", "speaker"]
