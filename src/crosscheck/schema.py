"""JSON Schemas of the files that people write, for editors that complete and check YAML.

Titles and descriptions are what such an editor shows beside a key. A scalar may be a string or a
number: editors read ``225`` as a number, and crosscheck reads every scalar as text. A key with
nothing behind it counts as left out.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from crosscheck.corpus.sources import CREDIBILITY, RELIABILITY
from crosscheck.corpus.statements import MODES
from crosscheck.kinds import KINDS

Schema = Mapping[str, Any]


def render_schema(of: str) -> str:
    """Return the JSON Schema (draft 2020-12) of the files named *of*, a key of `SCHEMAS`."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**draft, **SCHEMAS[of]}, indent=2, ensure_ascii=False) + "\n"


def _text(says: str, *examples: object) -> Schema:
    schema = {"type": ["string", "number", "null"], "description": says}
    return {**schema, "examples": list(examples)} if examples else schema


def _needed(says: str, *examples: object) -> Schema:
    return {**_text(says, *examples), "type": ["string", "number"], "minLength": 1}


def _texts(says: str, *examples: object) -> Schema:
    return {
        "type": ["array", "string", "number", "null"],
        "items": {"type": ["string", "number"]},
        "description": says,
        **({"examples": list(examples)} if examples else {}),
    }


def _choice(says: str, choices: Sequence[object]) -> Schema:
    return {"enum": [*choices, None], "description": says}


def _flag(says: str) -> Schema:
    return _choice(says, (True, False, "true", "false", "yes", "no"))


def _entry(title: str, says: str, keys: Schema, required: Sequence[str]) -> dict[str, Any]:
    return {
        "title": title,
        "description": says,
        "type": "object",
        "properties": dict(keys),
        "required": list(required),
        "additionalProperties": False,
    }


def _file(nouns: str, says: str, entry: Schema) -> Schema:
    """Return the schema of a file that holds a list, or a mapping with the list under *nouns*."""
    items = {"$ref": "#/$defs/entry"}
    return {
        "title": f"crosscheck {nouns}",
        "description": says,
        "type": ["array", "object"],
        "items": items,
        "properties": {
            "version": _choice("Version of the file format: 1.", (1, "1")),
            nouns: {"type": ["array", "null"], "items": items, "description": says},
        },
        "required": [nouns],
        "additionalProperties": False,
        "$defs": {"entry": entry},
    }


_SCOPE_KEYS: Schema = {
    "measure": _text(
        "What is counted. Known measures bring the words that report them: killed also reads dead,"
        " died, deaths, death toll.",
        "killed",
        "injured",
        "casualties",
        "arrested",
        "charged",
        "convicted",
        "missing",
        "displaced",
    ),
    "group": _text("Of whom, where not of all people.", "citizens", "officers"),
    "place": _text("Where, where not everywhere.", "Almaty"),
}

_AS_OF = (
    "The day on which the figure stood, if the source tells it. A later count of something that"
    " only grows replaces an earlier one; the day of publication is never taken for it."
)

_STATEMENT = _entry(
    "Statement",
    "What one source, and one speaker in it, answers to the claim.",
    {
        "source": _needed("Id of the source, from sources.yaml or the name of its file."),
        "speaker": _text(
            "Who says it in the source; leave it out where it is the source's own author.",
            "Anel Arapova",
        ),
        "value": {
            "type": ["string", "number", "array"],
            "items": {"type": ["string", "number"]},
            "minLength": 1,
            "description": "The answer, as the source has it with its hedge and bound. Put one that"
            " begins with > or [ in quotation marks. A list of names may be a YAML list.",
            "examples": [
                "more than 225",
                ">225",
                "160–170",
                "thousands",
                "mid-January 2022",
                "by 7 January",
                "affirms",
                "denies",
                "unclear",
            ],
        },
        "quote": _needed(
            "The words of the source that state the value, copied. An ellipsis … may stand for"
            " words left out, [square brackets] for words put in."
        ),
        "context": _text(
            "Words elsewhere in the source that the value rests on too, such as a dateline."
        ),
        "prefix": _text("Words right before the quote, to tell it from the same words elsewhere."),
        "suffix": _text("Words right after the quote, to tell it from the same words elsewhere."),
        "scope": {
            **_entry(
                "Scope",
                "What this statement covers, where that is not what the claim covers.",
                _SCOPE_KEYS,
                (),
            ),
            "type": ["object", "null"],
        },
        "mode": _choice(
            "How it is said: as a report (the default), or as an official claim, an order, a"
            " promise or a forecast. What is promised is not compared with what happened.",
            MODES,
        ),
        "as of": _text(_AS_OF, "mid-January 2022", "2022-01-15"),
        "as-of": _text("Another spelling of `as of`."),
        "as_of": _text("Another spelling of `as of`."),
        "complete": _flag("Whether the source says that the names are all there are."),
        "note": _text("What a reader should know of the statement."),
        "id": _text(
            "Name of the statement within its claim. By default its source and speaker, numbered"
            " where there are several."
        ),
    },
    ("source", "value"),
)

_CLAIM: Schema = {
    **_entry(
        "Claim",
        "One question, and what the sources answer.",
        {
            "id": {
                **_needed("Name of the claim: small letters, figures and hyphens.", "death-toll"),
                "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            },
            "question": _needed(
                "What is asked, one thing only.",
                "How many people were killed in the unrest of January 2022?",
            ),
            "kind": _choice(
                "What kind of value answers it: a quantity (figures, durations), a date, an actor"
                " (one of the named), names (a list of them) or a stance (yes or no). It may be"
                " left out where `measure` is given: that is a quantity.",
                tuple(KINDS),
            ),
            "unit": _text(
                "What the figures are in: a thing counted or a unit of measure.", "people", "year"
            ),
            **_SCOPE_KEYS,
            "within": _text(
                "The time the claim is about; completes dates without a month or a year.",
                "2022-01",
            ),
            "cumulative": _flag(
                "Whether the figure only grows, so that a later count replaces an earlier one."
            ),
            "tolerance": _text("How far figures may differ and still be close.", "5%", "0.05"),
            "terms": _texts("Further words to search sources by.", ["dead", "bodies"]),
            "note": _text("What a reader should know of the claim; the report shows it."),
            "statements": {
                "type": ["array", "null"],
                "items": _STATEMENT,
                "description": "What each source, and each speaker in it, answers.",
            },
        },
        ("id", "question"),
    ),
    "anyOf": [{"required": ["kind"]}, {"required": ["measure"]}],
}

_SOURCE = _entry(
    "Source",
    "A text in seeds/. What it does not tell of itself is unknown: leave the key out.",
    {
        "id": _text("Name by which statements refer to it; by default that of its file."),
        "file": _needed("Path of the text from seeds/ on.", "report.txt"),
        "title": _text("Title of the text."),
        "publisher": _text("Who published it."),
        "author": _text("Who wrote it."),
        "published": _text("The day it appeared, as ISO 8601 or EDTF.", "2022-01-14", "2022-01~"),
        "url": _text("Where it can be read."),
        "language": _text("Code of its language (BCP 47).", "en", "ru"),
        "reliability": _choice(
            "How far the source can be relied on, from A (completely) to F (cannot be judged);"
            " Admiralty code.",
            RELIABILITY,
        ),
        "credibility": _choice(
            "How far the information can be believed, from 1 (confirmed) to 6 (cannot be judged);"
            " Admiralty code.",
            (*CREDIBILITY, *(int(code) for code in CREDIBILITY if code.isdigit())),
        ),
        "label": _text("A short name for reports, unlike any other.", "Crisis Group (podcast)"),
        "lineage": _text(
            "Name of an origin that it shares with others: they count once; own for a source that"
            " is independent, whatever text it shares.",
            "reuters",
            "own",
        ),
        "encoding": _text("How its characters are written, where not as UTF-8.", "windows-1251"),
        "note": _text("What a reader should know of the source."),
        "retrieved": _text(
            "When the original was fetched or taken in, as ISO 8601.", "2024-03-05T08:30:00Z"
        ),
        "original": _text("Path of the original from seeds/ on.", "originals/report.pdf"),
        "sha256": _text("SHA-256 of the original, in hexadecimal digits."),
        "extracted": _text(
            "What took the text out of the original, with its version.", "pypdf 7.1.1"
        ),
        "original-encoding": _text(
            "How the characters of the original are written; the text itself is UTF-8.",
            "windows-1251",
        ),
    },
    ("file",),
)

_ACTOR = _entry(
    "Actor",
    "A person, an office, an organisation, a country or a place with its other names.",
    {
        "name": _needed("The name that reports show.", "Kassym-Jomart Tokayev"),
        "aliases": _texts("Other names and spellings of the same actor.", ["Tokaev"]),
        "broader": _texts(
            "Actors that this one acts within, or places it lies in.", ["Kazakhstan's government"]
        ),
        "parts": _texts(
            "Actors that are a part of this one: to name one of them for the whole is reported.",
            ["Russian troops"],
        ),
    },
    ("name",),
)

_REVIEW = _entry(
    "Review",
    "That someone has gone through a source, and the claims on which it is silent.",
    {
        "source": _needed("Id of the source, from sources.yaml or the name of its file."),
        "text": {
            **_needed(
                "SHA-256 of the text that was read, as UTF-8: the review is void when the text"
                " changes."
            ),
            "type": "string",
            "pattern": "^sha256:[0-9a-f]{64}$",
        },
        "by": _text("Who has gone through it.", "Anna"),
        "on": {
            **_needed("The day on which they did.", "2026-11-25"),
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
        "silent": _texts("Ids of the claims on which the source says nothing.", ["death-toll"]),
    },
    ("source", "text", "on"),
)

_RELATION = "A relation between claims: a <= b, a < b, a = b, a >= b, a > b or total = a + b."

_CONSTRAINT: Schema = {
    **_entry(
        "Constraint",
        "A relation that must hold between the answers to several claims.",
        {
            "relation": {**_needed(_RELATION, "officers-killed <= death-toll"), "type": "string"},
            "note": _text("Why it must hold."),
        },
        ("relation",),
    ),
    "type": ["object", "string"],
    "minLength": 1,
}

SCHEMAS: Mapping[str, Schema] = {
    "claims": _file("claims", "Questions, and what each source answers to them.", _CLAIM),
    "sources": _file("sources", "The texts in seeds/, and what they tell of themselves.", _SOURCE),
    "actors": _file("actors", "Who is who: names, what acts within what, parts.", _ACTOR),
    "constraints": _file(
        "constraints",
        "Relations that must hold between the answers to several claims.",
        _CONSTRAINT,
    ),
    "reviews": _file(
        "reviews", "Who has gone through which text, and where it is silent.", _REVIEW
    ),
}
"""The schemas by the list that a file holds."""
