"""The origin of every source: what an editor declares comes first, then what the texts show."""

from collections.abc import Sequence

from crosscheck.lineage.sets import Sets
from crosscheck.model import OWN, Reuse, Source


def origins(sources: Sequence[Source], reuses: Sequence[Reuse]) -> dict[str, str]:
    """Return the origin of each source, by its id; sources of one origin count once.

    Sources that share text have one origin, and so have all that are linked by others: the more
    they share, the earlier they are joined. Two different lineages that were declared are never
    made one, and a source whose lineage is declared its own stays so.
    """
    declared = {source.id: source.lineage for source in sources}
    origin = {source.id: source.origin for source in sources}
    voices: Sets[str] = Sets()
    fixed = {origin[id_] for id_, lineage in declared.items() if lineage is not None}
    for reuse in sorted(reuses, key=lambda one: (-one.share, one.left, one.right)):
        pair = [voices.head(origin[id_]) for id_ in (reuse.left, reuse.right)]
        head, other = sorted(pair, key=lambda each: (each not in fixed, each))
        if OWN not in {declared[reuse.left], declared[reuse.right]} and other not in fixed:
            voices.join(head, other)
    return {id_: voices.head(each) for id_, each in origin.items()}
