"""What an editor does on the pages is what the command line would have written."""

import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from crosscheck.cli import main

from .conftest import Browser, browser_for

Decisions = Callable[[], str]


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSCHECK_TODAY", "2026-11-25")


@pytest.fixture(name="twin")
def twin_fixture(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the same project, for the command line."""
    return Path(shutil.copytree(project, tmp_path_factory.mktemp("twin") / "project"))


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_decision_is_written_as_the_command_line_writes_it(
    browser: Browser, project: Path, twin: Path
) -> None:
    done = browser.decide(until="2026-12-15")
    main(
        [
            *("decide", "death-toll", "--rule", "values-conflict", "--treat", "prefer=south"),
            *("--because", "the ministry counted", "--by", "Ana Ito", "--until", "2026-12-15"),
            *("-C", str(twin)),
        ]
    )

    assert 303 == done.status_code
    assert files(twin) == files(project)
    page = unescape(browser.get(done.headers["location"]))
    assert (
        "Decided: Prefer south: 164 (Ana Ito, 2026-11-25, until 2026-12-15; "
        "two sources cannot both be right)" in page
    )
    assert "Written to claims/decisions.yaml." in page


def test_progress_counts_what_is_decided(browser: Browser) -> None:
    browser.decide()
    fields = browser.fields("/claims/death-toll", "decide")
    while "statement-unrecorded" in fields["rule"]:
        browser.post("decide", {**fields, "treat": "defer", "because": "it is asked"})
        fields = browser.fields("/claims/death-toll", "decide")

    assert "1 of 2 reviewed" in browser.get("/")


def test_dissent_withdrawal_and_confirmation_are_written_as_by_the_command_line(
    browser: Browser, project: Path, twin: Path
) -> None:
    rule = ("decide", "death-toll", "--rule", "values-conflict", "-C", str(twin))
    browser.decide()
    main([*rule, "--treat", "prefer=south", "--because", "the ministry counted", "--by", "Ana Ito"])
    fields = browser.fields("/claims/death-toll", "dissent")
    browser.post("dissent", {**fields, "because": "too low", "by": "Bo Li"})
    main([*rule, "--dissent", "--because", "too low", "--by", "Bo Li"])
    beside = files(project), files(twin)
    fields = browser.fields("/claims/death-toll", "withdraw")
    browser.post("withdraw", {**fields, "by": "Bo Li"})
    main([*rule, "--withdraw", "--by", "Bo Li"])

    assert beside[0] == beside[1]
    assert files(twin) == files(project)

    for folder in (project, twin):
        path = folder / "claims" / "toll.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("value: 225", "value: 225\n      note: seen"), "utf-8")
        path.write_text(text.replace("killed\n    - source: south", "killed\n"), "utf-8")
        path.write_text(text.replace("more than 200\n", "200\n"), encoding="utf-8")
    fields = browser.fields("/claims/death-toll", "confirm")
    browser.post("confirm", {**fields, "by": "Ana Ito"})
    main([*rule, "--stamp"])

    assert files(twin) == files(project)


def dissent(browser: Browser, because: str = "too low", by: str = "Bo Li") -> None:
    fields = browser.fields("/claims/death-toll", "dissent")
    assert 303 == browser.post("dissent", {**fields, "because": because, "by": by}).status_code


def test_a_new_decision_begins_without_the_dissents_from_the_old_one(
    browser: Browser, decisions: Decisions, project: Path, twin: Path
) -> None:
    rule = ("decide", "death-toll", "--rule", "values-conflict", "-C", str(twin))
    browser.decide()
    main([*rule, "--treat", "prefer=south", "--because", "the ministry counted", "--by", "Ana Ito"])
    for name in ("Bo Li", "Cy Ode"):
        dissent(browser, by=name)
        main([*rule, "--dissent", "--because", "too low", "--by", name])
    before = decisions()
    page = unescape(browser.get("/claims/death-toll"))
    conflict = {"rule": "values-conflict", "about": ""}
    done = browser.decide(**conflict, treat="defer", because="we ask again", by="Ana Ito")
    main([*rule, "--treat", "defer", "--because", "we ask again", "--by", "Ana Ito"])

    assert (
        "This takes the place of “Prefer south: 164” (Ana Ito, 2026-11-25) and the 2 dissents"
        " from it. Undo brings all of it back." in page
    )
    assert "2 dissents went with the old one" in browser.get(done.headers["location"])
    assert "dissents" not in decisions()
    assert files(twin) == files(project)

    browser.post("undo", browser.fields("/", "undo"))
    assert before == decisions()


LINES = "  It   fits.\r\n\r\n\r\n\r\n1990 to 2019,\r\n<b>and</b> no more.\r\n"


def test_a_reason_keeps_its_lines(
    browser: Browser, project: Path, twin: Path, decisions: Decisions
) -> None:
    done = browser.decide(because=LINES)
    dissent(browser, because="No.\nTwenty.", by="Ana Ito")
    rule = ("decide", "death-toll", "--rule", "values-conflict", "-C", str(twin), "--by", "Ana Ito")
    main([*rule, "--treat", "prefer=south", "--because", LINES])
    main([*rule, "--dissent", "--because", "No.\nTwenty."])
    page = browser.get(done.headers["location"])

    assert r'reason: "It fits.\n\n1990 to 2019,\n<b>and</b> no more."' in decisions()
    assert files(twin) == files(project)
    assert '<p class="lines">It fits.\n\n1990 to 2019,\n&lt;b&gt;and&lt;/b&gt; no more. <' in page
    assert '<p class="lines">No.\nTwenty. <' in page
    assert "white-space: pre-line" in browser.get("/review.css")


@pytest.mark.parametrize("letter", ["x", "我", "🕯"])
def test_a_reason_of_more_than_ten_thousand_characters_is_refused_and_kept(
    browser: Browser, decisions: Decisions, letter: str
) -> None:
    long = letter * 10_001
    refused = browser.decide(because=long)

    assert 422 == refused.status_code
    assert "the reason has 10,001 characters; at most 10,000 are recorded" in refused.text
    assert long in refused.text
    assert "" == decisions()
    assert 303 == browser.decide(because=long[1:]).status_code

    fields = browser.fields("/claims/death-toll", "dissent")
    assert 422 == browser.post("dissent", {**fields, "because": long}).status_code


def test_who_decides_anew_after_a_colleague_is_told_what_goes(browser: Browser) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    browser.decide()
    dissent(browser)
    refused = browser.post("decide", {**fields, "treat": "defer", "because": "we ask again"})

    assert 409 == refused.status_code
    assert "“Prefer south: 164” (Ana Ito, 2026-11-25) and the dissent from it" in refused.text


def test_confirming_a_decision_that_stands_twice_keeps_the_dissents_from_both(
    browser: Browser, project: Path, decisions: Decisions
) -> None:
    """As a merge leaves it."""
    browser.decide()
    path, text = project / "claims" / "decisions.yaml", decisions()
    entry = text[text.index("  - claim: death-toll") :]
    said = "    dissents:\n      - by: {}\n        on: 2026-11-24\n        reason: too low\n"
    path.write_text(text + said.format("Bo Li") + entry + said.format("Cy Ode"), encoding="utf-8")
    toll = project / "claims" / "toll.yaml"
    changed = toll.read_text("utf-8").replace("quote: counted 164", "quote: Hospitals counted 164")
    toll.write_text(changed, encoding="utf-8")
    browser.post("confirm", browser.fields("/claims/death-toll", "confirm"))

    assert 1 == decisions().count("claim: death-toll")
    assert 1 == decisions().count("by: Bo Li")
    assert 1 == decisions().count("by: Cy Ode")


@pytest.mark.parametrize(
    ("by", "says"),
    [
        ("Ana Ito", "it is the dissent of Bo Li, and Ana Ito cannot withdraw it"),
        (" ", "say who you are"),
    ],
)
def test_a_dissent_is_withdrawn_by_whose_it_is(
    browser: Browser, decisions: Decisions, by: str, says: str
) -> None:
    """The file says on which day it was withdrawn, and names nobody but who dissented."""
    browser.decide()
    dissent(browser)
    before = decisions()
    done = browser.post("withdraw", {**browser.fields("/claims/death-toll", "withdraw"), "by": by})

    assert 422 == done.status_code
    assert says in done.text
    assert before == decisions()


def test_reopening_takes_the_decision_out_with_its_dissents_and_says_so(
    browser: Browser, decisions: Decisions
) -> None:
    browser.decide()
    alone = browser.get("/claims/death-toll")
    dissent(browser)
    before = decisions()
    page = browser.get("/claims/death-toll")
    done = browser.post("reopen", browser.fields("/claims/death-toll", "reopen"))

    assert ">Reopen: remove the decision</button>" in alone
    assert ">Reopen: remove the decision and the dissent from it</button>" in page
    assert "death-toll" not in decisions()
    assert "and the dissent from it. Written to" in browser.get(done.headers["location"])

    browser.post("undo", browser.fields("/", "undo"))
    assert before == decisions()


def test_a_proposal_is_recorded_as_the_command_line_records_it(
    browser: Browser, project: Path, twin: Path
) -> None:
    done = browser.post("take", browser.fields("/claims/death-toll/proposals", "take"))
    main(["scan", "west", "--write", "death-toll", "-C", str(twin)])

    assert 303 == done.status_code
    assert files(twin) == files(project)


def test_a_proposal_is_corrected_before_it_is_recorded(browser: Browser, project: Path) -> None:
    fields = browser.fields("/claims/death-toll/proposals", "take")
    browser.post("take", {**fields, "quote": "180 people\nwere killed", "speaker": ""})

    assert (
        (project / "claims" / "toll.yaml")
        .read_text(encoding="utf-8")
        .endswith("    - source: west\n      value: 180\n      quote: 180 people were killed\n")
    )


def test_words_of_a_source_are_recorded_without_a_proposal(browser: Browser, project: Path) -> None:
    fields = browser.fields("/sources/west?claim=death-toll", "take")
    done = browser.post("take", {**fields, "quote": "180 people were killed", "value": "180"})

    assert 303 == done.status_code
    assert "value: 180" in (project / "claims" / "toll.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "again",
    [
        {"quote": "180 people were killed", "value": "180"},
        {"quote": "180 people\n were  killed", "value": "180", "speaker": "The mayor"},
        {"quote": "180 People were killed", "value": "at least 180", "anyway": "yes"},
    ],
)
def test_the_same_words_are_recorded_once_for_a_claim(
    browser: Browser, project: Path, again: dict[str, str]
) -> None:
    address = "/sources/west?claim=death-toll"
    told = {"quote": "180 people were killed", "value": "180"}
    browser.post("take", {**browser.fields(address, "take"), **told})
    once = files(project)
    done = browser.post("take", {**browser.fields(address, "take"), **again})

    assert 422 == done.status_code
    assert (
        "these words are recorded already for death-toll: as west, which answers “180”: "
        "correct that one (claims/toll.yaml:" in unescape(done.text)
    )
    assert once == files(project)


@pytest.mark.parametrize(
    ("address", "quote"),
    [
        ("/sources/west?claim=death-toll", "180 people were killed in the city"),
        ("/sources/west?claim=begun", "180 people were killed"),
        ("/sources/north?claim=death-toll", "people were killed"),
    ],
)
def test_other_words_and_other_claims_are_not_the_same(
    browser: Browser, address: str, quote: str
) -> None:
    told = {"quote": "180 people were killed", "value": "180", "anyway": "yes"}
    browser.post("take", {**browser.fields("/sources/west?claim=death-toll", "take"), **told})
    more = {"quote": quote, "value": "Friday" if "begun" in address else "180", "anyway": "yes"}

    assert 303 == browser.post("take", {**browser.fields(address, "take"), **more}).status_code


@pytest.mark.parametrize("address", ["/sources/west/proposals", "/claims/begun/proposals"])
def test_a_silent_source_is_recorded_as_by_the_command_line(
    browser: Browser, project: Path, twin: Path, address: str
) -> None:
    nth = -1 if "sources" in address else 2
    fields = browser.fields(address, "silent", nth)
    done = browser.post("silent", fields)
    claim = ["--claim", fields["claim"]] if "claim" in fields else []
    main(["scan", fields["source"], "--silent", *claim, "--by", "Ana Ito", "-C", str(twin)])

    assert 303 == done.status_code
    assert files(twin) == files(project)


def test_undoing_restores_every_byte_one_action_after_the_other(
    browser: Browser, project: Path
) -> None:
    states = [files(project)]
    browser.decide()
    states.append(files(project))
    browser.post("take", browser.fields("/claims/death-toll/proposals", "take"))
    for state in reversed(states):
        done = browser.post("undo", browser.fields("/", "undo"))
        assert (303, state) == (done.status_code, files(project))

    assert 'action="/undo"' not in browser.get("/")


def test_what_somebody_changed_since_is_not_undone(browser: Browser, project: Path) -> None:
    browser.decide()
    path = project / "claims" / "decisions.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# seen\n", encoding="utf-8")
    left = files(project)
    done = browser.post("undo", browser.fields("/", "undo"))

    assert 409 == done.status_code
    assert "decisions.yaml is not as this action left it" in done.text
    assert left == files(project)
    assert 'action="/undo"' not in browser.get("/"), "what came before it is next"


def test_only_the_last_action_is_undone(browser: Browser, project: Path) -> None:
    browser.decide()
    fields = browser.fields("/", "undo")
    browser.post("take", browser.fields("/claims/death-toll/proposals", "take"))
    left = files(project)

    assert 409 == browser.post("undo", fields).status_code
    assert left == files(project)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"because": " "}, "say why, for whoever reads the report"),
        ({"by": ""}, "say who decides"),
        ({"treat": ""}, "say what is to be done with it"),
        ({"treat": "shrug"}, "say what is to be done with it"),
        ({"statement": "west"}, "say which statement of this conflict is preferred"),
        ({"until": "soon"}, "write it like 2026-12-15"),
        ({"until": "2020-01-01"}, "is over already"),
        ({"rule": "values-close"}, "there is no such conflict any more"),
    ],
)
def test_what_a_decision_lacks_is_told_and_what_was_typed_is_kept(
    browser: Browser, decisions: Decisions, words: dict[str, str], says: str
) -> None:
    done = browser.decide(**{"until": "2026-12-31", **words})

    assert 422 == done.status_code
    assert says in done.text
    assert "" == decisions()
    assert words.get("because") is not None or "the ministry counted" in done.text


def test_a_quote_is_checked_as_it_is_typed(browser: Browser) -> None:
    fields = browser.fields("/sources/west?claim=death-toll", "take")

    def told(quote: str, value: str) -> list[tuple[bool, str]]:
        done = browser.post("check-quote", {**fields, "quote": quote, "value": value})
        return [(each["good"], each["words"]) for each in done.json()["told"]]

    assert (True, "The quote stands in the source, line 1") in told("180 people were killed", "180")
    assert (True, "The words state the value: 180") in told("180 people were killed", "180")
    assert (False, "The words say another value: 180") in told("180 people were killed", "190")
    assert (False, "The quote does not stand in the source") in told("it snowed all day", "180")
    assert any(
        not good and words.startswith("The value cannot be read")
        for good, words in told("180 people were killed", "many")
    )
    assert "Checked, and not recorded yet" in browser.post("try", fields).text


def test_words_that_do_not_fit_are_recorded_only_by_who_was_told(
    browser: Browser, project: Path
) -> None:
    """A quote that stands nowhere, or does not state the value, would make sources agree."""
    before = files(project)
    fields = browser.fields("/sources/west?claim=death-toll", "take")
    for quote in ("words that stand nowhere there", "180 people were killed"):
        doubted = browser.post("take", {**fields, "quote": quote, "value": "225"})
        assert 422 == doubted.status_code
        assert "Record it all the same" in doubted.text
        assert before == files(project)

    done = browser.post(
        "take", {**fields, "quote": "180 people were killed", "value": "225", "anyway": "yes"}
    )

    assert 303 == done.status_code
    assert before != files(project)


def test_a_source_is_gone_through_once(browser: Browser, project: Path) -> None:
    """Nothing is said to be written where nothing is."""
    browser.post("silent", browser.fields("/sources/west/proposals", "silent", -1))
    once = files(project)

    again = browser.post("silent", browser.fields("/sources/west/proposals", "silent", -1))

    assert 422 == again.status_code
    assert "that is recorded already" in again.text
    assert once == files(project)


def test_a_source_that_gets_a_statement_is_silent_no_longer(
    browser: Browser, project: Path, twin: Path
) -> None:
    for folder in (project, twin):
        main(["scan", "west", "--silent", "--by", "Ana Ito", "-C", str(folder)])
    before = files(project)
    done = browser.post("take", browser.fields("/sources/west/proposals", "take"))
    main(["scan", "west", "--write", "death-toll", "-C", str(twin)])

    reviews = (project / "claims" / "reviews.yaml").read_text(encoding="utf-8")
    assert "    silent: [begun]\n" in reviews
    assert files(twin) == files(project)
    page = browser.get(done.headers["location"])
    assert "no longer recorded as silent" in page
    assert "Written to claims/toll.yaml and claims/reviews.yaml." in page

    undone = browser.post("undo", browser.fields("/", "undo"))
    assert before == files(project)
    assert "are as they were before" in browser.get(undone.headers["location"])


def test_two_files_are_taken_back_together_or_not_at_all(browser: Browser, project: Path) -> None:
    main(["scan", "west", "--silent", "--by", "Ana Ito", "-C", str(project)])
    browser.post("take", browser.fields("/sources/west/proposals", "take"))
    path = project / "claims" / "reviews.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}# seen\n", encoding="utf-8")
    left = files(project)
    done = browser.post("undo", browser.fields("/", "undo"))

    assert 409 == done.status_code
    assert "claims/toll.yaml or claims/reviews.yaml is not as this action left it" in done.text
    assert left == files(project)


def test_each_person_and_day_keeps_its_own_review(browser: Browser, project: Path) -> None:
    path = project / "claims" / "reviews.yaml"
    browser.post("silent", browser.fields("/sources/west/proposals", "silent", -1))
    first = path.read_text(encoding="utf-8")
    fields = browser.fields("/sources/west/proposals", "silent", -1)
    done = browser.post("silent", {**fields, "by": "Bo Li"})

    assert 303 == done.status_code
    assert path.read_text(encoding="utf-8") == first + first[first.index("  - source") :].replace(
        "Ana Ito", "Bo Li"
    )
    page = browser.get("/sources")
    assert "gone through by Ana Ito, 2026-11-25; by Bo Li, 2026-11-25" in page

    browser.post("undo", browser.fields("/", "undo"))
    assert first == path.read_text(encoding="utf-8")


def test_a_mistake_in_a_statement_is_not_recorded(browser: Browser, project: Path) -> None:
    before = files(project)
    fields = browser.fields("/sources/west?claim=death-toll", "take")
    done = browser.post("take", {**fields, "quote": "180 people were killed", "value": "many"})

    assert 422 == done.status_code
    assert "cannot read this value" in done.text
    assert before == files(project)


def test_the_name_that_was_typed_last_is_in_the_next_form(browser: Browser, project: Path) -> None:
    """Also where it went with another action, until the server is stopped."""
    browser.decide(by="Bo  Li")
    after = browser.fields("/claims/death-toll", "dissent")["by"]
    browser.post("take", browser.fields("/sources/west/proposals", "take"))
    unsigned = browser.fields("/sources/west/proposals", "silent", -1)["by"]
    anew = browser_for(project).fields("/claims/death-toll", "dissent")["by"]

    assert ("Bo Li", "Bo Li", "Ana Ito") == (after, unsigned, anew)


def test_a_name_is_not_kept_from_a_form_that_was_refused(browser: Browser) -> None:
    browser.decide(by="Bo Li", because="")

    assert "Ana Ito" == browser.fields("/claims/death-toll", "decide")["by"]


def test_another_run_takes_up_where_the_first_one_ended(browser: Browser, project: Path) -> None:
    browser.decide()
    page = browser_for(project).get("/claims/death-toll")

    assert "What was decided" in page
    assert 'action="/undo"' not in page
