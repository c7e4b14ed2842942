"""The index of an archive, kept by tantivy: which texts have which terms.

The only importer of tantivy. A text is known by its key, made from the hash of its words, so that
the index holds each text once, whatever it is called and wherever it stands.
"""

import math
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.archive.terms import terms_of
from crosscheck.archive.wanted import Wanted
from crosscheck.digest import digest
from crosscheck.reading.stems import topic_of
from crosscheck.scanning.names import Names

if TYPE_CHECKING:
    from tantivy import DocAddress, Query, Schema, Searcher
    from tantivy import Index as Engine

_HEAP = 64_000_000
"""Bytes of memory in which texts are gathered before they go to the disk."""
_SCALE = 64
"""Steps to one unit of weight: sums of whole numbers are the same in whatever order."""
_MORE = 64
"""Sources that are asked for beyond those wanted, since some may be as good as the last."""


def key_of(text: str) -> int:
    """Return the key of *text*: the first eight bytes of the SHA-256 of its UTF-8."""
    return key_in(digest(text))


def key_in(digested: str) -> int:
    """Return the key of the text with the digest *digested*."""
    return int(digested.partition(":")[2][:16], 16)


@frozen
class Index:
    """An index, in a folder or in memory."""

    _engine: "Engine"

    @classmethod
    def at(cls, folder: Path | None) -> "Index":
        """Return the index in *folder*, an empty one where there is none; in memory for None.

        OSError or ValueError where the folder holds something else, or cannot be written.
        """
        import tantivy

        engine = tantivy.Index(_schema(), None if folder is None else os.fspath(folder))
        # What another process does to the folder after this one has left it must not show here.
        engine.config_reader("manual")
        engine.reload()
        return cls(engine)

    def keys(self) -> set[int]:
        """Return the keys of all texts in it."""
        import tantivy

        searcher = self._engine.searcher()
        everything = tantivy.Query.all_query()
        hits = searcher.search(everything, max(1, searcher.num_docs), count=False).hits
        return set(_keys(searcher, [address for _, address in hits]))

    def add(self, texts: Iterable[tuple[int, str]]) -> None:
        """Put *texts*, each with its key, into the index; they must not be in it yet."""
        import tantivy

        with self._engine.writer(_HEAP, 1) as writer:
            for key, text in texts:
                terms = terms_of(text)
                document = tantivy.Document()
                document.add_unsigned("key", key)
                document.add_text("stem", " ".join(terms.stems))
                document.add_text("name", " ".join(terms.names))
                writer.add_document(document)
        self._engine.reload()

    def remove(self, keys: Collection[int]) -> None:
        """Take the texts of *keys* out of the index."""
        import tantivy

        with self._engine.writer(_HEAP, 1) as writer:
            for key in sorted(keys):
                # By its term alone, tantivy 0.27 takes no number out.
                writer.delete_documents_by_query(
                    tantivy.Query.term_query(self._engine.schema, "key", key)
                )
        self._engine.reload()

    def shortlist(
        self, wanted: Sequence[Wanted], names: Names, most: int | None = None
    ) -> Iterator[frozenset[int]]:
        """Yield for each of *wanted* the keys of the texts that may speak to it.

        *most* of them, those with the most of its words, the rarer the better; as good ones by
        the smaller key. Where *most* is None, none is left out that `scan` would find anything in.
        """
        lookup = _Lookup(self._engine.searcher(), self._engine.schema, names)
        for each in wanted:
            yield frozenset(
                lookup.everything if each.open and most is None else lookup.best(each, most)
            )


@frozen(slots=False)
class _Lookup:
    """The index as it is now, asked for the words of claims."""

    searcher: "Searcher"
    schema: "Schema"
    names: Names

    @cached_property
    def everything(self) -> list[int]:
        """The keys of all texts."""
        import tantivy

        return self._asked(tantivy.Query.all_query(), None)

    def best(self, wanted: Wanted, most: int | None) -> list[int]:
        """Return the keys of the texts that have the most of what is *wanted*."""
        import tantivy

        should, must = tantivy.Occur.Should, tantivy.Occur.Must
        clauses = [(should, idea) for idea in map(self._idea, wanted.ideas) if idea is not None]
        if not clauses:
            return []
        whole = tantivy.Query.boolean_query(clauses)
        if wanted.needed:
            named = [(should, self._having(stem)) for stem in sorted(wanted.needed)]
            needed = tantivy.Query.const_score_query(tantivy.Query.boolean_query(named), 0.0)
            whole = tantivy.Query.boolean_query([(must, needed), (must, whole)])
        return self._asked(whole, most)

    def _asked(self, query: "Query", most: int | None) -> list[int]:
        """Return the keys of the texts that answer *query* best, the best first."""
        limit = texts = max(1, self.searcher.num_docs)
        if most is not None:
            limit = min(texts, most + _MORE)
        while True:
            hits = self.searcher.search(query, limit, count=False).hits
            cut_in_a_tie = len(hits) == limit < texts and hits[-1][0] == hits[(most or 1) - 1][0]
            if not cut_in_a_tie:
                break
            limit = min(texts, limit * 4)
        keys = _keys(self.searcher, [address for _, address in hits])
        ranked = sorted((-score, key) for (score, _), key in zip(hits, keys, strict=True))
        return [key for _, key in ranked[:most]]

    def _idea(self, stems: Mapping[str, float]) -> "Query | None":
        """Return what has one of *stems*, for as much as the best of them is worth."""
        import tantivy

        scored = [
            tantivy.Query.const_score_query(
                self._having(stem), float(max(1, round(_SCALE * each * self._rarity(stem))))
            )
            for stem, each in sorted(stems.items())
            if self._rarity(stem)
        ]
        return tantivy.Query.disjunction_max_query(scored) if scored else None

    def _having(self, stem: str) -> "Query":
        """Return what has *stem*, or a word that may be a misspelling of a name with it."""
        import tantivy

        query = tantivy.Query.term_query(self.schema, "stem", stem, "basic")
        if stem not in self._spelled:
            return query
        spelled = tantivy.Query.term_set_query(self.schema, "name", self._spelled[stem])
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, query), (tantivy.Occur.Should, spelled)]
        )

    @cached_property
    def _spelled(self) -> Mapping[str, list[str]]:
        """The words of the archive that may be misspellings of a name, by its stem."""
        found: dict[str, list[str]] = {}
        for word, _ in self.searcher.terms_with_prefix("name", ""):
            for stem in self.names.like(word) - {topic_of(word)}:
                found.setdefault(stem, []).append(word)
        return found

    def _rarity(self, stem: str) -> float:
        """Return how telling *stem* is by how few texts have it; 0 where none has.

        The inverse document frequency of Okapi BM25, counted over the texts that are there: the
        engine's own still counts those that were taken out.
        """
        if stem not in self._rarities:
            found = self.searcher.search(self._having(stem), 1)
            having = int(found.count)  # type: ignore[attr-defined]  # the stubs leave it out
            texts = self.searcher.num_docs
            rarity = math.log(1 + (texts - having + 0.5) / (having + 0.5)) if having else 0.0
            self._rarities[stem] = rarity
        return self._rarities[stem]

    @cached_property
    def _rarities(self) -> dict[str, float]:
        return {}


def _schema() -> "Schema":
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("key", indexed=True, fast=True)
    for field in ("stem", "name"):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def _keys(searcher: "Searcher", addresses: "list[DocAddress]") -> list[int]:
    """Return the keys of the texts at *addresses*."""
    return [int(key) for key in searcher.fast_field_values("key", addresses) if key is not None]
