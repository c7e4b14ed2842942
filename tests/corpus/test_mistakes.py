"""Each mistake in a claims file gets one message: where, what was expected, the way out."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.corpus.claims import read_claims
from crosscheck.corpus.sources import Named
from crosscheck.errors import Problem
from crosscheck.model import Corpus
from crosscheck.nodes import parse

Project = Callable[[Mapping[str, str]], Corpus]
Said = Callable[[Mapping[str, str]], list[str]]

CLAIM = "- id: toll\n  question: How many?\n  kind: quantity\n"
STATEMENT = CLAIM + "  statements:\n    - source: wire\n      value: 225\n"
IN_MARKS = "put the whole value in quotation marks"
KEYS = (
    "`id`, `question`, `kind`, `unit`, `measure`, `group`, `place`, `within`, `cumulative`,"
    " `tolerance`, `terms`, `note`, `statements`"
)
STATEMENT_KEYS = (
    "`source`, `speaker`, `value`, `quote`, `context`, `prefix`, `suffix`, `scope`, `mode`,"
    " `as of`, `complete`, `note`, `id`"
)
DATES = "7 January 2022, mid-January 2022, since 1990 or 2022-01-04/2022-01-05"


def _one(said: Said, text: str, place: str, message: str, help_: str) -> None:
    expected = [f"claims/a.yaml:{place}: {message}\n  help: {help_}"]

    assert expected == said({"claims/a.yaml": text})


@pytest.mark.parametrize(
    ("text", "place", "message", "help_"),
    [
        pytest.param(
            CLAIM + "  note: He said: no\n",
            "4:16",
            "`: ` in a plain value begins a new key",
            IN_MARKS,
            id="malformed",
        ),
        pytest.param(
            CLAIM + "  statements: [{source: wire, value: >200}]\n",
            "4:38",
            "a plain `>200` begins a block of text in YAML",
            'quote it: `value: ">200"`',
            id="bound in a flow",
        ),
        pytest.param(
            CLAIM + "  statements:\n    - source: wire\n      value: >200\n",
            "6:14",
            "a plain `>200` begins a block of text in YAML",
            'quote it: `value: ">200"`',
            id="bound",
        ),
        pytest.param(
            CLAIM + "  statements:\n    - source: wire\n      value: >5\n      note: few\n",
            "6:14",
            "a plain `>5` begins a block of text in YAML",
            'quote it: `value: ">5"`',
            id="bound that is good YAML",
        ),
        pytest.param(
            STATEMENT + "      quote: [is] only used\n",
            "7:14",
            "a value that begins with `[` is a list in YAML, and text goes on after it",
            f"if the `[` belongs to the text, {IN_MARKS}",
            id="quote with a bracket",
        ),
        pytest.param(
            STATEMENT + "      quote: [sic]\n",
            "7:14",
            "expected text for `quote`, found a list",
            "a value that begins with `[` is no text in YAML: put it in quotation marks",
            id="quote that is a list",
        ),
        pytest.param(
            STATEMENT + "      quote: 225 on flight #12 died\n",
            "7:28",
            "the value ends before this `#`, which begins a comment in YAML",
            f"{IN_MARKS}, and a comment on a line of its own",
            id="quote with a comment",
        ),
        pytest.param(
            STATEMENT + "\tquote: 225\n",
            "7:1",
            "a tab stands where YAML takes only spaces",
            "indent with spaces",
            id="tab",
        ),
        pytest.param(
            STATEMENT + "      value: 226\n",
            "7:7",
            "the key `value` stands twice; the first is in line 6",
            "keep one of the two, or begin a new entry with `- ` between them",
            id="duplicate key",
        ),
        pytest.param(
            "[" * 500,
            "1:51",
            "lists and mappings stand more than 50 levels deep in each other",
            "close the brackets, or indent less: no project file needs ten levels",
            id="deep nesting",
        ),
    ],
)
def test_a_file_that_is_not_the_yaml_that_was_meant(
    said: Said, text: str, place: str, message: str, help_: str
) -> None:
    _one(said, text, place, message, help_)


@pytest.mark.parametrize(
    ("text", "place", "message", "help_"),
    [
        pytest.param(
            STATEMENT + "      qoute: 225\n",
            "7:7",
            "unknown key `qoute` in a statement",
            "did you mean `quote`?",
            id="near key",
        ),
        pytest.param(
            STATEMENT + "      zzz: 225\n",
            "7:7",
            "unknown key `zzz` in a statement",
            f"expected one of {STATEMENT_KEYS}",
            id="far key",
        ),
        pytest.param(
            CLAIM + "  225: killed\n",
            "4:3",
            "unknown key `225` in a claim",
            f"expected one of {KEYS}",
            id="number as key",
        ),
        pytest.param(
            CLAIM + "  [a, b]: killed\n",
            "4:3",
            "a key must be a text, and this one is a list or a mapping",
            f"if the brackets belong to a text, {IN_MARKS}",
            id="list as key",
        ),
        pytest.param(
            STATEMENT + "      measure: killed\n",
            "7:7",
            "unknown key `measure` in a statement",
            "write it into the scope: `scope: {measure: casualties}`",
            id="key of a scope",
        ),
        pytest.param(
            CLAIM + "  quote: 225\n",
            "4:3",
            "unknown key `quote` in a claim",
            "a quote belongs to one of the claim's `statements`",
            id="key of a statement",
        ),
        pytest.param(
            STATEMENT + "      scope: {mesure: killed}\n",
            "7:15",
            "unknown key `mesure` in a scope",
            "did you mean `measure`?",
            id="key in a scope",
        ),
        pytest.param(
            STATEMENT + "      as of: 2022\n      as_of: 2022\n",
            "8:14",
            "`as of`, `as_of` are one key in several spellings",
            "keep one of them",
            id="key in two spellings",
        ),
        pytest.param(
            "- &first {id: toll, question: How many?, kind: quantity}\n- <<: *first\n"
            "  id: other\n  question: How many?\n  kind: quantity\n",
            "2:3",
            "the merge key `<<` is not read",
            "write the keys out in each entry",
            id="merge key",
        ),
    ],
)
def test_a_key_that_is_none(said: Said, text: str, place: str, message: str, help_: str) -> None:
    _one(said, text, place, message, help_)


@pytest.mark.parametrize(
    ("text", "place", "message", "help_"),
    [
        (
            "",
            "1:1",
            "the file is empty; expected a list of claims",
            "write the first one, or delete the file",
        ),
        (
            "# to be written\n",
            "1:1",
            "the file is empty; expected a list of claims",
            "write the first one, or delete the file",
        ),
        (
            "the death toll\n",
            "1:1",
            "expected a list of claims, found `the death toll`",
            "begin each entry with `- `",
        ),
        (
            "id: toll\nquestion: How many?\n",
            "1:1",
            "expected a list of claims, found a mapping",
            "begin each entry with `- `",
        ),
        (
            "version: 2\nclaims: []\n",
            "1:10",
            "unknown version `2` of the file format",
            "this crosscheck reads version 1",
        ),
        (
            "version: 1\nclaims: []\nauthor: me\n",
            "3:1",
            "unknown key `author` in a file of claims",
            "expected one of `version`, `claims`",
        ),
        ("-\n", "1:2", "expected a claim, found nothing", f"a claim has {KEYS}"),
        (
            CLAIM + "  statements: none so far\n",
            "4:15",
            "expected a list of statements, found `none so far`",
            "begin each entry with `- `",
        ),
        (
            CLAIM + "  statements: [left more than two hundred people dead in Almaty]\n",
            "4:16",
            "expected a statement, found `left more than two hundred people dead i…`",
            f"a statement has {STATEMENT_KEYS}",
        ),
        (
            CLAIM + "  terms: [{a: b}]\n",
            "4:11",
            "expected a text in the list `terms`, found a mapping",
            "a value that begins with `{` is no text in YAML: put it in quotation marks",
        ),
        (
            CLAIM + "  terms: [dead, '']\n",
            "4:17",
            "expected a text in the list `terms`, found nothing",
            "write one text",
        ),
        (
            CLAIM + "  terms:\n    dead: yes\n",
            "5:5",
            "expected a list of texts for `terms`, found a mapping",
            "write `terms: [first, second]`",
        ),
        (
            CLAIM + "  note:\n    - long\n",
            "5:5",
            "expected text for `note`, found a list",
            "write one text",
        ),
        (
            STATEMENT + "      scope: casualties\n",
            "7:14",
            "expected a scope, found `casualties`",
            "a scope has `measure`, `group`, `place`",
        ),
    ],
)
def test_something_else_stands_where_it_is_expected(
    said: Said, text: str, place: str, message: str, help_: str
) -> None:
    _one(said, text, place, message, help_)


@pytest.mark.parametrize(
    ("text", "place", "message", "help_"),
    [
        (
            "- {question: How many?, kind: quantity}\n",
            "1:3",
            "a claim needs `id`",
            "add a line `id: death-toll`",
        ),
        (
            "- {id: toll, kind: quantity}\n",
            "1:3",
            "a claim needs `question`",
            "add a line `question: How many people were killed?`",
        ),
        (
            "- {id: toll, question: , kind: quantity}\n",
            "1:24",
            "`question` is empty",
            "write, for example, `question: How many people were killed?`",
        ),
        (
            "- {id: toll, question: How many?}\n",
            "1:3",
            "a claim needs `kind`",
            "add a line `kind: …` with one of `quantity`, `date`, `actor`, `names`, `stance`",
        ),
        (
            CLAIM + "  statements: [{value: 225}]\n",
            "4:16",
            "a statement needs `source`",
            "add a line `source: the-id-of-a-source`",
        ),
        (
            CLAIM + "  statements: [{source: wire}]\n",
            "4:16",
            "a statement needs `value`",
            "add a line `value: more than 225`",
        ),
        (
            CLAIM + "  statements: [{source: wire, value: ''}]\n",
            "4:38",
            "`value` is empty",
            "write, for example, `value: more than 225`",
        ),
        (
            STATEMENT + "      quote: ''\n",
            "7:14",
            "the quote is empty",
            "copy the words from the source, or leave `quote` out",
        ),
        (
            STATEMENT + "      quote:\n",
            "7:13",
            "the quote is empty",
            "copy the words from the source, or leave `quote` out",
        ),
        (
            STATEMENT + "      context: '…'\n",
            "7:16",
            "the context holds no words",
            "copy the words from the source, or leave `context` out",
        ),
    ],
)
def test_something_is_missing(said: Said, text: str, place: str, message: str, help_: str) -> None:
    _one(said, text, place, message, help_)


@pytest.mark.parametrize(
    ("kind", "value", "message", "help_"),
    [
        (
            "quantity",
            "lots",
            "expected one figure such as 225, more than 200 or 160–170, found 'lots'",
            "write the figure as the source does; what it counts is the claim's `measure`",
        ),
        (
            "quantity",
            "[225]",
            "expected one figure, found a list",
            "a value that begins with `[` is no text in YAML: put it in quotation marks",
        ),
        (
            "date",
            "once",
            f"expected one date such as {DATES}, found 'once'",
            "write the date as the source does, or in figures: `2022-01-07`",
        ),
        (
            "stance",
            "perhaps",
            "expected affirms, denies or unclear, found 'perhaps'",
            "`affirms` answers the claim's question with yes, `denies` with no",
        ),
        (
            "names",
            "Armenia,, Belarus",
            "expected a list of names, found an empty one",
            "write a list, `[Armenia, Belarus]`, or one text with commas",
        ),
    ],
)
def test_a_value_that_cannot_be_read(
    said: Said, kind: str, value: str, message: str, help_: str
) -> None:
    text = f"- id: c\n  question: Q?\n  kind: {kind}\n  statements:\n"
    text += f"    - source: wire\n      value: {value}\n"

    _one(said, text, "6:14", f"cannot read this value: {message}", help_)


@pytest.mark.parametrize(
    ("text", "place", "message", "help_"),
    [
        (
            "- {id: toll, question: How many?, kind: quantty}\n",
            "1:41",
            "unknown kind `quantty`",
            "did you mean `quantity`?",
        ),
        (
            "- {id: toll, question: How many?, kind: xx}\n",
            "1:41",
            "unknown kind `xx`",
            "expected one of `quantity`, `date`, `actor`, `names`, `stance`",
        ),
        (
            STATEMENT + "      mode: oficial claim\n",
            "7:13",
            "unknown mode `oficial claim`",
            "did you mean `official claim`?",
        ),
        (
            CLAIM + "  statements: [{source: wired, value: 225}]\n",
            "4:25",
            "unknown source `wired`",
            "did you mean `wire`?",
        ),
        (
            CLAIM + "  statements: [{source: zz, value: 225}]\n",
            "4:25",
            "unknown source `zz`",
            "expected one of `gazette`, `wire`",
        ),
        (
            CLAIM + CLAIM,
            "4:7",
            "a second claim is called `toll`; the first is at claims/a.yaml:1:7",
            "give one of them another id, or move its statements to the other",
        ),
        (
            CLAIM + "  statements:\n    - {source: wire, value: 1, id: a}\n"
            "    - {source: wire, value: 2, id: a}\n",
            "6:36",
            "a second statement of this claim is called `a`",
            "ids tell the statements of a claim apart: change or drop one",
        ),
        (
            "- {id: Death_Toll, question: How many?, kind: quantity}\n",
            "1:8",
            "the id `Death_Toll` is not made of small letters, figures and single hyphens",
            "write it like `death-toll`",
        ),
        (
            CLAIM + "  tolerance: 5\n",
            "4:14",
            "expected a tolerance below 100 %, found `5`",
            "write a share such as `5%`, or a fraction such as `0.05`",
        ),
        (
            CLAIM + "  tolerance: a little\n",
            "4:14",
            "expected a tolerance below 100 %, found `a little`",
            "write a share such as `5%`, or a fraction such as `0.05`",
        ),
        (
            CLAIM + "  cumulative: maybe\n",
            "4:15",
            "expected true or false for `cumulative`, found `maybe`",
            "write `cumulative: true`, or leave `cumulative` out",
        ),
        (
            CLAIM + "  within: whenever\n",
            "4:11",
            f"cannot read the date under `within`: expected one date such as {DATES},"
            " found 'whenever'",
            "write it as the source does, or in figures: `2022-01-07`, `2022-01`",
        ),
    ],
)
def test_a_word_that_means_nothing_here(
    said: Said, text: str, place: str, message: str, help_: str
) -> None:
    _one(said, text, place, message, help_)


ODD = (
    "[",
    "]",
    "{",
    "}",
    ": ",
    "- ",
    "\n",
    "  ",
    "\t",
    " #",
    "'",
    '"',
    "\\",
    "&a ",
    "*a",
    "!b ",
    ">5",
)


@given(st.lists(st.tuples(st.integers(0, len(STATEMENT)), st.sampled_from(ODD)), max_size=4))
def test_no_claims_file_is_too_odd(slips: list[tuple[int, str]]) -> None:
    """Whatever slips into a file, what is wrong is said with a place and a way out."""
    text = STATEMENT
    for place, slip in slips:
        text = text[:place] + slip + text[place:]
    problems: list[Problem] = []

    for filed in read_claims(parse(text, "a.yaml"), Named({"wire": True}), problems):
        assert filed.id

    for problem in problems:
        assert problem.location is not None
        assert problem.help


def test_an_alias_bomb_is_refused_before_it_goes_off(said: Said) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)
    )

    (problem,) = said({"claims/a.yaml": bomb})

    assert "aliases unfold to more than 100,000 values" in problem
    assert "write the values out instead of referring to them by alias" in problem


def test_every_problem_of_every_file_is_reported_in_one_run(said: Said) -> None:
    problems = said(
        {
            "seeds/sources.yaml": "- {file: gazete.txt}\n- {file: wire.txt, titel: x}\n",
            "claims/a.yaml": CLAIM + "  kidn: x\n  tolerance: x\n",
            "claims/b.yaml": "- [\n",
            "claims/actors.yaml": "- {nam: x}\n",
            "claims/constraints.yaml": "- toll <= tol\n",
        }
    )

    assert [
        "claims/a.yaml:4:3",
        "claims/a.yaml:5:14",
        "claims/actors.yaml:1:3",
        "claims/actors.yaml:1:4",
        "claims/b.yaml:2:1",
        "seeds/sources.yaml:1:10",
        "seeds/sources.yaml:2:20",
    ] == [problem.split(": ")[0] for problem in problems]


def test_what_could_be_read_is_there_beside_the_problems(project: Project) -> None:
    corpus = project(
        {
            "claims/a.yaml": STATEMENT
            + "    - {source: wire, value: lots}\n    - {source: nobody, value: 1}\n"
            "- {id: other, question: Who?, kind: whatever}\n"
        }
    )

    assert 3 == len(corpus.problems)
    assert ["toll"] == [claim.id for claim in corpus.claims]
    assert ["wire"] == [statement.id for statement in corpus.claims[0].statements]


def test_one_mistake_does_not_bring_others_with_it(said: Said) -> None:
    """A list that cannot be read makes no name of another file unknown."""
    problems = said(
        {
            "seeds/sources.yaml": "- {id: the-wire, file: [\n",
            "claims/a.yaml": CLAIM + "  statements: [{source: the-wire, value: 225}]\n",
            "claims/b.yaml": "- {id: other\n",
            "claims/constraints.yaml": "- toll <= other\n",
        }
    )

    assert ["claims/b.yaml", "seeds/sources.yaml"] == [each.split(":")[0] for each in problems]


def test_a_source_whose_text_cannot_be_read_is_known_all_the_same(project: Project) -> None:
    corpus = project({"seeds/wire.txt": "\0", "claims/a.yaml": STATEMENT})

    assert ["seeds/wire.txt"] == [each.location.file for each in corpus.problems if each.location]
    assert () == corpus.claims[0].statements
