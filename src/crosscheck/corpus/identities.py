"""Actors, read from the nodes of actors.yaml."""

from crosscheck.corpus.entry import Entry, Form, entries
from crosscheck.errors import Problem
from crosscheck.nodes import Document
from crosscheck.values.actor import Actors, Identity

ACTOR = Form("an actor", ("name", "aliases", "broader", "parts"))

_spelling = Actors().canonical


def read_actors(document: Document, problems: list[Problem]) -> Actors:
    """Return the declared actors; what is wrong with them is in *problems*."""
    owners: dict[str, Entry] = {}
    identities = []
    for entry in entries(document, ACTOR, "actors", problems):
        name = entry.needed("name", "Collective Security Treaty Organisation")
        aliases, broader, parts = (entry.texts(key) for key in ("aliases", "broader", "parts"))
        if name is None:
            continue
        _own(entry, "name", name, owners)
        for alias in aliases:
            _own(entry, "aliases", alias, owners)
        identities.append(Identity(name, aliases, broader, parts))
    return Actors.of(identities)


def _own(entry: Entry, key: str, name: str, owners: dict[str, Entry]) -> None:
    """Note that *name* means the actor of *entry*; it can mean only one."""
    owner = owners.setdefault(_spelling(name), entry)
    if owner is not entry:
        line = owner.location.start.line
        message = f"`{name}` is already a name of `{owner.text('name')}`, in line {line}"
        entry.report(message, key, "let one actor have it, or make the two one")
