"""Whether a source that comes in shares its origin with one that is there already."""

from attrs import evolve

from crosscheck.adding.shelf import Shelf
from crosscheck.model.brought import Extract


def beside_others(
    extract: Extract, shelf: Shelf, lineage: str | None
) -> tuple[Extract, str | None]:
    """Return *extract* and its lineage in view of what the project has already.

    Two states of one page, and a text that another took over word for word, are one voice.
    """
    earlier, twin = shelf.of_address(extract.url), shelf.with_text(extract.text, told=True)
    other = earlier or twin
    if other is None:
        return extract, lineage
    if earlier is None:
        remark = f"its text is word for word that of {other.id}"
    else:
        when = f" on {earlier.retrieved[:10]}" if earlier.retrieved else ""
        remark = f"its text is not what {earlier.id} was{when}, from the same address"
    remarks = (*extract.remarks, f"{remark}; the two count as one origin")
    return evolve(extract, remarks=remarks), lineage or other.origin
