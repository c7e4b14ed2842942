"""JSON Schemas of the files that people write, for editors that complete and check YAML.

Titles and descriptions are what such an editor shows beside a key. A scalar may be a string or a
number: editors read ``225`` as a number, and crosscheck reads every scalar as text. A key with
nothing behind it counts as left out.
"""

import json
from collections.abc import Mapping

from crosscheck.corpus.sources import CREDIBILITY, RELIABILITY
from crosscheck.corpus.statements import MODES
from crosscheck.kinds import KINDS
from crosscheck.schema.decisions import DECISION
from crosscheck.schema.parts import Schema, choice, entry, file, flag, needed, text, texts


def render_schema(of: str) -> str:
    """Return the JSON Schema (draft 2020-12) of the files named *of*, a key of `SCHEMAS`."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**draft, **SCHEMAS[of]}, indent=2, ensure_ascii=False) + "\n"


_SCOPE_KEYS: Schema = {
    "measure": text(
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
    "group": text("Of whom, where not of all people.", "citizens", "officers"),
    "place": text("Where, where not everywhere.", "Almaty"),
}

_AS_OF = (
    "The day on which the figure stood, if the source tells it. A later count of something that"
    " only grows replaces an earlier one; the day of publication is never taken for it."
)

_STATEMENT = entry(
    "Statement",
    "What one source, and one speaker in it, answers to the claim.",
    {
        "source": needed("Id of the source, from sources.yaml or the name of its file."),
        "speaker": text(
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
        "quote": needed(
            "The words of the source that state the value, copied. An ellipsis … may stand for"
            " words left out, [square brackets] for words put in."
        ),
        "context": text(
            "Words elsewhere in the source that the value rests on too, such as a dateline."
        ),
        "prefix": text("Words right before the quote, to tell it from the same words elsewhere."),
        "suffix": text("Words right after the quote, to tell it from the same words elsewhere."),
        "scope": {
            **entry(
                "Scope",
                "What this statement covers, where that is not what the claim covers.",
                _SCOPE_KEYS,
                (),
            ),
            "type": ["object", "null"],
        },
        "mode": choice(
            "How it is said: as a report (the default), or as an official claim, an order, a"
            " promise or a forecast. What is promised is not compared with what happened.",
            MODES,
        ),
        "as of": text(_AS_OF, "mid-January 2022", "2022-01-15"),
        "as-of": text("Another spelling of `as of`."),
        "as_of": text("Another spelling of `as of`."),
        "complete": flag("Whether the source says that the names are all there are."),
        "note": text("What a reader should know of the statement."),
        "id": text(
            "Name of the statement within its claim. By default its source and speaker, numbered"
            " where there are several."
        ),
    },
    ("source", "value"),
)

_CLAIM: Schema = {
    **entry(
        "Claim",
        "One question, and what the sources answer.",
        {
            "id": {
                **needed("Name of the claim: small letters, figures and hyphens.", "death-toll"),
                "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            },
            "question": needed(
                "What is asked, one thing only.",
                "How many people were killed in the unrest of January 2022?",
            ),
            "kind": choice(
                "What kind of value answers it: a quantity (figures, durations), a date, an actor"
                " (one of the named), names (a list of them) or a stance (yes or no). It may be"
                " left out where `measure` is given: that is a quantity.",
                tuple(KINDS),
            ),
            "unit": text(
                "What the figures are in: a thing counted or a unit of measure.", "people", "year"
            ),
            **_SCOPE_KEYS,
            "within": text(
                "The time the claim is about; completes dates without a month or a year.",
                "2022-01",
            ),
            "cumulative": flag(
                "Whether the figure only grows, so that a later count replaces an earlier one."
            ),
            "tolerance": text("How far figures may differ and still be close.", "5%", "0.05"),
            "terms": texts("Further words to search sources by.", ["dead", "bodies"]),
            "note": text("What a reader should know of the claim; the report shows it."),
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

_SOURCE = entry(
    "Source",
    "A text in seeds/. What it does not tell of itself is unknown: leave the key out.",
    {
        "id": text("Name by which statements refer to it; by default that of its file."),
        "file": needed("Path of the text from seeds/ on.", "report.txt"),
        "title": text("Title of the text."),
        "publisher": text("Who published it."),
        "author": text("Who wrote it."),
        "published": text("The day it appeared, as ISO 8601 or EDTF.", "2022-01-14", "2022-01~"),
        "url": text("Where it can be read."),
        "language": text("Code of its language (BCP 47).", "en", "ru"),
        "reliability": choice(
            "How far the source can be relied on, from A (completely) to F (cannot be judged);"
            " Admiralty code.",
            RELIABILITY,
        ),
        "credibility": choice(
            "How far the information can be believed, from 1 (confirmed) to 6 (cannot be judged);"
            " Admiralty code.",
            (*CREDIBILITY, *(int(code) for code in CREDIBILITY if code.isdigit())),
        ),
        "label": text("A short name for reports, unlike any other.", "Crisis Group (podcast)"),
        "lineage": text(
            "Name of an origin that it shares with others: they count once; own for a source that"
            " is independent, whatever text it shares.",
            "reuters",
            "own",
        ),
        "encoding": text("How its characters are written, where not as UTF-8.", "windows-1251"),
        "note": text("What a reader should know of the source."),
        "retrieved": text(
            "When the original was fetched or taken in, as ISO 8601.", "2024-03-05T08:30:00Z"
        ),
        "original": text("Path of the original from seeds/ on.", "originals/report.pdf"),
        "sha256": text("SHA-256 of the original, in hexadecimal digits."),
        "extracted": text(
            "What took the text out of the original, with its version.", "pypdf 7.1.1"
        ),
        "original-encoding": text(
            "How the characters of the original are written; the text itself is UTF-8.",
            "windows-1251",
        ),
    },
    ("file",),
)

_ACTOR = entry(
    "Actor",
    "A person, an office, an organisation, a country or a place with its other names.",
    {
        "name": needed("The name that reports show.", "Kassym-Jomart Tokayev"),
        "aliases": texts("Other names and spellings of the same actor.", ["Tokaev"]),
        "broader": texts(
            "Actors that this one acts within, or places it lies in.", ["Kazakhstan's government"]
        ),
        "parts": texts(
            "Actors that are a part of this one: to name one of them for the whole is reported.",
            ["Russian troops"],
        ),
    },
    ("name",),
)

_REVIEW = entry(
    "Review",
    "That someone has gone through a source, and the claims on which it is silent.",
    {
        "source": needed("Id of the source, from sources.yaml or the name of its file."),
        "text": {
            **needed(
                "SHA-256 of the text that was read, as UTF-8: the review is void when the text"
                " changes."
            ),
            "type": "string",
            "pattern": "^sha256:[0-9a-f]{64}$",
        },
        "by": text("Who has gone through it.", "Anna"),
        "on": {
            **needed("The day on which they did.", "2026-11-25"),
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
        "silent": texts("Ids of the claims on which the source says nothing.", ["death-toll"]),
    },
    ("source", "text", "on"),
)

_RELATION = "A relation between claims: a <= b, a < b, a = b, a >= b, a > b or total = a + b."

_CONSTRAINT: Schema = {
    **entry(
        "Constraint",
        "A relation that must hold between the answers to several claims.",
        {
            "relation": {**needed(_RELATION, "officers-killed <= death-toll"), "type": "string"},
            "note": text("Why it must hold."),
        },
        ("relation",),
    ),
    "type": ["object", "string"],
    "minLength": 1,
}

SCHEMAS: Mapping[str, Schema] = {
    "claims": file("claims", "Questions, and what each source answers to them.", _CLAIM),
    "sources": file("sources", "The texts in seeds/, and what they tell of themselves.", _SOURCE),
    "actors": file("actors", "Who is who: names, what acts within what, parts.", _ACTOR),
    "constraints": file(
        "constraints",
        "Relations that must hold between the answers to several claims.",
        _CONSTRAINT,
    ),
    "decisions": file(
        "decisions", "What editors decided on conflicts, and on what evidence.", DECISION
    ),
    "reviews": file("reviews", "Who has gone through which text, and where it is silent.", _REVIEW),
}
"""The schemas by the list that a file holds."""
