"""The schemas: what YAML editors are told is what crosscheck reads, and what the documents say."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from crosscheck.corpus import load
from crosscheck.corpus.claims import CLAIM
from crosscheck.corpus.decisions import DECISION, DISSENT, GROUND
from crosscheck.corpus.entry import Form
from crosscheck.corpus.identities import ACTOR
from crosscheck.corpus.relations import CONSTRAINT
from crosscheck.corpus.reviews import REVIEW
from crosscheck.corpus.sources import SOURCE
from crosscheck.corpus.statements import SCOPE, STATEMENT
from crosscheck.schema import SCHEMAS, render_schema
from crosscheck.starting import layout

ROOT = Path(__file__).parents[1]
DOCUMENT = (ROOT / "docs" / "files.md").read_text(encoding="utf-8")

EXAMPLES = {
    found[1]: found[0]
    for found in re.finditer(r"(?<=```yaml\n)# (\S+\.yaml)\n.*?(?=```)", DOCUMENT, re.DOTALL)
}
"""The files that docs/files.md shows, by path."""


class Core(yaml.SafeLoader):
    """Reads YAML as editors do: by the core schema of YAML 1.2, where `no` and `12:30` are text."""


Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), _first)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def _as_editors_read(text: str) -> Any:
    return yaml.load(text, Loader=Core)  # noqa: S506 - a safe loader with fewer types


def _mistakes(of: str, text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(json.loads(render_schema(of)))
    return [f"{error.json_path}: {error.message}" for error in _errors(validator, text)]


def _errors(
    validator: jsonschema.Draft202012Validator, text: str
) -> list[jsonschema.ValidationError]:
    return sorted(validator.iter_errors(_as_editors_read(text)), key=lambda each: each.json_path)


def _kind_of_file(path: str) -> str:
    """Return which schema the file at *path* has."""
    name = Path(path).stem
    return name if name in SCHEMAS else "claims"


@pytest.mark.parametrize(
    ("typed", "read"),
    [("no", "no"), ("12:30", "12:30"), ("1_000", "1_000"), ("010", 10), ("2022-01-15", None)],
)
def test_the_core_loader_of_these_tests_reads_as_yaml_1_2_does(typed: str, read: object) -> None:
    assert (typed if read is None else read) == _as_editors_read(typed)


@pytest.mark.parametrize("of", SCHEMAS)
def test_a_schema_is_one_by_the_rules_of_its_draft(of: str) -> None:
    schema = json.loads(render_schema(of))

    jsonschema.Draft202012Validator.check_schema(schema)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]


@pytest.mark.parametrize("of", SCHEMAS)
def test_the_schemas_in_docs_are_those_that_are_printed(of: str) -> None:
    path = ROOT / "docs" / "schema" / f"{of}.schema.json"

    assert render_schema(of) == path.read_text(encoding="utf-8")


def _entry(of: str) -> Mapping[str, Any]:
    entry: Mapping[str, Any] = SCHEMAS[of]["$defs"]["entry"]
    return entry


def _statement() -> Mapping[str, Any]:
    statement: Mapping[str, Any] = _entry("claims")["properties"]["statements"]["items"]
    return statement


def _of_decision(key: str) -> Mapping[str, Any]:
    entry: Mapping[str, Any] = _entry("decisions")["properties"][key]["items"]
    return entry


FORMS: list[tuple[Form, Callable[[], Mapping[str, Any]]]] = [
    (CLAIM, lambda: _entry("claims")),
    (STATEMENT, _statement),
    (SCOPE, lambda: _statement()["properties"]["scope"]),
    (SOURCE, lambda: _entry("sources")),
    (ACTOR, lambda: _entry("actors")),
    (CONSTRAINT, lambda: _entry("constraints")),
    (DECISION, lambda: _entry("decisions")),
    (GROUND, lambda: _of_decision("decided on")),
    (DISSENT, lambda: _of_decision("dissents")),
    (REVIEW, lambda: _entry("reviews")),
]
every_form = pytest.mark.parametrize(
    ("form", "entry"), FORMS, ids=[form.noun.split()[1] for form, _ in FORMS]
)


@every_form
def test_a_schema_knows_the_keys_that_are_read_and_no_others(
    form: Form, entry: Callable[[], Mapping[str, Any]]
) -> None:
    assert form.known == set(entry()["properties"])


@every_form
def test_every_key_says_in_the_editor_what_it_is_for(
    form: Form, entry: Callable[[], Mapping[str, Any]]
) -> None:
    assert entry()["title"]
    for key in form.known:
        assert entry()["properties"][key]["description"].endswith(".")


@pytest.mark.parametrize(
    "form",
    [CLAIM, STATEMENT, SOURCE, ACTOR, CONSTRAINT, DECISION, GROUND, DISSENT, REVIEW],
    ids=lambda f: f.noun,
)
def test_every_key_is_documented(form: Form) -> None:
    section = DOCUMENT.split(f"### Keys of {form.noun}\n")[1].split("\n#")[0]

    documented = re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)

    assert sorted(form.keys) == sorted(documented)
    for spelling in form.spellings:
        assert f"`{spelling}`" in section


def test_the_document_shows_every_key_at_work() -> None:
    shown = "\n".join(EXAMPLES.values())

    for form, _ in FORMS:
        for key in form.keys:
            assert f"{key}:" in shown


def test_the_files_in_the_document_make_a_project_without_a_problem(tmp_path: Path) -> None:
    texts = {
        "seeds/000.txt": "13 officers were killed",
        "seeds/crisis-group.txt": "The unrest left more than 200 people dead.",
        "seeds/interviews/globalist.md": "caused 225 casualties by mid-January",
    }
    for name, text in {**texts, **EXAMPLES}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    corpus = load(str(tmp_path))

    assert () == corpus.problems
    assert (3, 3, 2, 2, 3, 1) == (
        len(corpus.claims),
        len(corpus.sources),
        len(corpus.actors.identities),
        len(corpus.constraints),
        len(corpus.decisions),
        len([review for review in corpus.reviews if review.current]),
    )


@pytest.mark.parametrize("path", EXAMPLES)
def test_the_files_in_the_document_satisfy_their_schemas(path: str) -> None:
    assert [] == _mistakes(_kind_of_file(path), EXAMPLES[path])


@pytest.mark.parametrize(
    "path",
    sorted(
        str(path.relative_to(ROOT))
        for folder in ("claims", "seeds")
        for path in (ROOT / folder).rglob("*.yaml")
        if path.stem != "decisions"
    ),
)
def test_the_files_of_this_project_satisfy_the_schemas_that_they_name(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    first = f"# yaml-language-server: $schema=../docs/schema/{_kind_of_file(path)}.schema.json\n"

    assert text.startswith(first)
    assert [] == _mistakes(_kind_of_file(path), text)


@pytest.mark.parametrize("path", [path for path in layout() if path.endswith(".yaml")])
def test_the_files_of_a_new_project_satisfy_the_schemas_that_they_name(path: str) -> None:
    text = layout()[path]
    schema = f".crosscheck/{_kind_of_file(path)}.schema.json"

    assert text.startswith(f"# yaml-language-server: $schema=../{schema}\n")
    assert render_schema(_kind_of_file(path)) == layout()[schema]
    assert [] == _mistakes(_kind_of_file(path), text)


HASH = f"sha256:{'0' * 64}"
CLAIM_LINE = "id: toll, question: How many"


@pytest.mark.parametrize(
    ("of", "text"),
    [
        ("claims", "[]"),
        ("claims", "{version: 1, claims: }"),
        ("claims", f"- {{{CLAIM_LINE}, kind: quantity, statements: , unit: , note: }}"),
        ("claims", f"- {{{CLAIM_LINE}, measure: killed, tolerance: 0.05, within: 2022}}"),
        ("claims", "- {id: 010, question: 7, kind: date, cumulative: true, terms: [1, two]}"),
        (
            "claims",
            f"- {{{CLAIM_LINE}, kind: names, statements:"
            " [{source: 000, value: [A, 1], complete: yes, as of: 2022, mode: }]}",
        ),
        ("sources", "- {file: 000.txt, published: 2022-01-14, credibility: 2, title: }"),
        ("sources", "- {file: a.txt, credibility: '2', reliability: A}"),
        ("actors", "- {name: CSTO, aliases: x, parts: [y], broader: }"),
        ("reviews", f"- {{source: 000, text: {HASH}, on: 2026-11-25, silent: a, by: }}"),
        ("constraints", "- a <= b\n- {relation: a = b, note: x}"),
    ],
)
def test_what_is_read_satisfies_its_schema(of: str, text: str) -> None:
    assert [] == _mistakes(of, text)


@pytest.mark.parametrize(
    ("of", "text", "mistake"),
    [
        ("claims", "toll", "$: 'toll' is not of type 'array', 'object'"),
        ("claims", "{version: 1}", "$: 'claims' is a required property"),
        ("claims", "{version: 2, claims: []}", "$.version: 2 is not one of [1, '1', None]"),
        ("claims", "- {question: q, kind: date}", "$[0]: 'id' is a required property"),
        (
            "claims",
            "- {id: Toll, question: q, kind: date}",
            "$[0].id: 'Toll' does not match '^[a-z0-9]+(-[a-z0-9]+)*$'",
        ),
        (
            "claims",
            "- {id: a, question: q, kind: date, statements: [{source: x}]}",
            "$[0].statements[0]: 'value' is a required property",
        ),
        (
            "claims",
            "- {id: a, question: q, kind: date, statements: [{source: x, value: 1, quote: [x]}]}",
            "$[0].statements[0].quote: ['x'] is not of type 'string', 'number'",
        ),
        (
            "sources",
            "- {file: a.txt, titel: x}",
            "$[0]: Additional properties are not allowed ('titel' was unexpected)",
        ),
        ("actors", "- {aliases: [x]}", "$[0]: 'name' is a required property"),
        ("reviews", f"- {{source: a, text: {HASH}}}", "$[0]: 'on' is a required property"),
        (
            "reviews",
            "- {source: a, text: sha256:12, on: 2026-11-25}",
            "$[0].text: 'sha256:12' does not match '^sha256:[0-9a-f]{64}$'",
        ),
        ("constraints", "- [a, b]", "$[0]: ['a', 'b'] is not of type 'object', 'string'"),
    ],
)
def test_what_is_a_mistake_does_not(of: str, text: str, mistake: str) -> None:
    assert [mistake] == _mistakes(of, text)


@pytest.mark.parametrize("kind", ["", ", kind: figure"])
def test_a_claim_needs_a_kind_or_a_measure(kind: str) -> None:
    assert [] != _mistakes("claims", f"- {{{CLAIM_LINE}{kind}}}")
