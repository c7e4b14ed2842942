"""A file or a page becomes a source: text, original and entry."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crosscheck.adding import Refused
from crosscheck.corpus import load
from crosscheck.errors import ProblemError
from crosscheck.fetching import Fetching
from crosscheck.model.brought import Addition, Original

Add = Callable[..., list[Any]]
Listing = Callable[[], dict[str, bytes]]


def message(outcome: Addition | Refused) -> str:
    assert isinstance(outcome, Refused)
    (problem,) = outcome.problems
    return problem.message


def test_text_original_and_entry_come_in(
    bring: Add, listing: Listing, project: Path, tmp_path: Path, pdf: Callable[..., bytes]
) -> None:
    data = pdf(["At least 12 people"], ["were injured."], info={"Title": "The toll"})
    (tmp_path / "Report 7.pdf").write_bytes(data)
    before = listing()["sources.yaml"]

    (added,) = bring(tmp_path / "Report 7.pdf", publisher="Harbour Office", lineage="harbour")

    assert ("added", "the-toll", 6, 2) == (added.outcome, added.id, added.words, added.pages)
    assert ("author", "published", "url") == added.unknown
    assert {
        "originals/the-toll.pdf": data,
        "sources.yaml": listing()["sources.yaml"],
        "the-toll.txt": b"At least 12 people\n\x0cwere injured.\n",
        "wire.txt": b"14 people were injured.\n",
    } == listing()
    added_lines = listing()["sources.yaml"].removeprefix(before).decode().splitlines()
    source = load(str(project)).source("the-toll")
    assert [
        "- id: the-toll",
        "  file: the-toll.txt",
        "  title: The toll",
        "  publisher: Harbour Office",
        "  author: unknown",
        "  published: unknown",
        "  language: en-GB",
        "  url: unknown",
        "  lineage: harbour",
        "  retrieved: '2024-03-05T08:30:00Z'",
        "  original: originals/the-toll.pdf",
        f"  extracted: {source.extracted}",
    ] == [line for line in added_lines if "sha256" not in line]
    assert hashlib.sha256(data).hexdigest() == source.sha256
    assert () == load(str(project)).problems


@pytest.mark.parametrize(
    "sources",
    [
        "# mine\r\n- id:   wire\r\n  file: 'wire.txt'   # here\r\n",
        "- {id: wire, file: wire.txt}",
        "version: 1\nsources:\n    - file: wire.txt\n",
        "\ufeff- file: wire.txt\n",
        "- file: wire.txt\n\n# the end",
    ],
)
def test_sources_yaml_keeps_every_byte_it_had(
    bring: Add, listing: Listing, project: Path, tmp_path: Path, sources: str
) -> None:
    (project / "seeds" / "sources.yaml").write_text(sources, encoding="utf-8", newline="")
    (tmp_path / "a.txt").write_text("The toll\n\nIt rose.\n", encoding="utf-8")

    bring(tmp_path / "a.txt")

    assert listing()["sources.yaml"].startswith(sources.encode())
    assert {"wire", "the-toll"} == {source.id for source in load(str(project)).sources}
    assert () == load(str(project)).problems


def test_a_project_without_sources_yaml_gets_one(
    bring: Add, listing: Listing, project: Path, tmp_path: Path
) -> None:
    (project / "seeds" / "sources.yaml").unlink()
    (tmp_path / "a.txt").write_text("The toll\n\nIt rose.\n", encoding="utf-8")

    bring(tmp_path / "a.txt")

    assert "The toll" == load(str(project)).source("the-toll").title
    assert listing()["sources.yaml"].startswith(b"# What each text in this folder tells of itself.")


def test_a_text_in_another_encoding_lands_as_utf_8_and_its_original_stays_as_it_was(
    bring: Add, listing: Listing, project: Path, tmp_path: Path
) -> None:
    text = "Паром\r\n\r\nПо меньшей мере 12 человек пострадали, сообщил начальник порта.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode("windows-1251"))

    bring(tmp_path / "a.txt")

    assert text.encode() == listing()["parom.txt"]
    assert text.encode("windows-1251") == listing()["originals/parom.txt"]
    assert "windows-1251" == load(str(project)).source("parom").original_encoding


def test_what_the_editor_says_goes_before_what_the_file_says(
    bring: Add, project: Path, tmp_path: Path, page: str
) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")

    bring(tmp_path / "a.html", id="gazette", title="Ferry", published="2024-03~", language="en")

    source = load(str(project)).source("gazette")
    assert ("Ferry", "2024-03~", "en", "Harbour Gazette") == (
        source.title,
        source.published,
        source.language,
        source.publisher,
    )
    assert () == load(str(project)).problems


def test_several_files_come_in_though_one_of_them_is_refused(bring: Add, tmp_path: Path) -> None:
    for name, text in {"a.txt": "One\n\nA.", "b.txt": "", "c.txt": "Two\n\nB."}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    one, none, two = bring(*(tmp_path / name for name in ("a.txt", "b.txt", "c.txt")))

    assert ("one", "two") == (one.id, two.id)
    assert (str(tmp_path / "b.txt"), "it is empty") == (none.given, message(none))


class TestAgain:
    """What the project has already is not added a second time."""

    def test_the_same_original_changes_nothing(
        self, bring: Add, listing: Listing, tmp_path: Path
    ) -> None:
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text("The toll\n\nIt rose.\n", encoding="utf-8")
        bring(tmp_path / "a.txt")
        before = listing()

        (again,) = bring(tmp_path / "b.txt")

        assert ("known", "the-toll") == (again.outcome, again.id)
        assert before == listing()

    def test_the_same_text_out_of_another_file_changes_nothing(
        self, bring: Add, listing: Listing, tmp_path: Path
    ) -> None:
        (tmp_path / "a.txt").write_bytes("The toll\n\nIt rose.\n".encode("utf-16"))
        (tmp_path / "b.txt").write_bytes(b"The toll\n\nIt rose.\n")
        bring(tmp_path / "a.txt")
        before = listing()

        (again,) = bring(tmp_path / "b.txt")

        assert ("known", "the-toll", before) == (again.outcome, again.id, listing())

    def test_the_same_words_at_another_address_are_one_origin(
        self, bring: Add, project: Path, tmp_path: Path
    ) -> None:
        """Newspapers print what an agency sends: two addresses, one voice."""
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_bytes(f"The toll\n\nIt rose.{' ' * (name > 'b')}".encode())
        bring(tmp_path / "a.txt", url="https://agency.example/toll")
        (tmp_path / "b.txt").write_bytes("The toll\n\nIt rose.".encode("utf-16"))

        (second,) = bring(tmp_path / "b.txt", url="https://gazette.example/toll")

        assert ("its text is word for word that of the-toll; the two count as one origin",) == (
            second.remarks
        )
        assert "the-toll" == load(str(project)).source("the-toll-2").origin

    def test_a_page_that_changed_is_a_second_source_of_the_same_origin(
        self, bring: Add, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        texts = [b"The toll\n\nIt rose to 12.\n", b"The toll\n\nIt rose to 14.\n"]

        def fetched(url: str, *_: object) -> Original:
            return Original("toll", texts.pop(0), url=url)

        monkeypatch.setattr("crosscheck.adding.given.fetch", fetched)
        bring("https://gazette.example/toll")

        (second,) = bring("https://gazette.example/toll", now=datetime(2024, 3, 9, tzinfo=UTC))

        assert (
            "its text is not what the-toll was on 2024-03-05, from the same address;"
            " the two count as one origin",
        ) == second.remarks
        assert ("the-toll-2", "the-toll") == (
            second.id,
            load(str(project)).source("the-toll-2").origin,
        )

    def test_ids_and_files_that_are_there_are_not_touched(
        self, bring: Add, listing: Listing, project: Path, tmp_path: Path
    ) -> None:
        (project / "seeds" / "the-toll.md").write_text("Mine.", encoding="utf-8")
        (project / "seeds" / "originals").mkdir()
        (project / "seeds" / "originals" / "the-toll-2.txt").write_text("Mine.", encoding="utf-8")
        (tmp_path / "a.txt").write_text("The toll\n\nIt rose.\n", encoding="utf-8")

        (added,) = bring(tmp_path / "a.txt")

        assert "the-toll-3" == added.id
        assert b"Mine." == listing()["the-toll.md"] == listing()["originals/the-toll-2.txt"]


class TestInSeeds:
    """What lies in seeds/ already is not copied."""

    def test_a_text_gets_an_entry(self, bring: Add, listing: Listing, project: Path) -> None:
        text = "Паром\n\nПо меньшей мере 12 человек пострадали, сообщил начальник порта.\n"
        (project / "seeds" / "post.txt").write_bytes(text.encode("windows-1251"))

        (entered,) = bring(project / "seeds" / "post.txt")

        assert ("entered", "post", None) == (entered.outcome, entered.id, entered.original)
        assert ["post.txt", "sources.yaml", "wire.txt"] == list(listing())
        source = load(str(project)).source("post")
        assert (text, "Паром") == (source.text, source.title)

    def test_a_text_with_an_entry_has_one(
        self, bring: Add, listing: Listing, project: Path
    ) -> None:
        before = listing()

        (known,) = bring(project / "seeds" / "wire.txt")

        assert ("known", "wire", before) == (known.outcome, known.id, listing())

    def test_an_original_stays_where_it_is(
        self, bring: Add, listing: Listing, project: Path, page: str
    ) -> None:
        (project / "seeds" / "originals").mkdir()
        (project / "seeds" / "originals" / "Ferry.html").write_text(page, encoding="utf-8")

        (added,) = bring(project / "seeds" / "originals" / "Ferry.html", id="gazette")

        assert "seeds/originals/Ferry.html" == added.original
        assert ["gazette.txt", "originals/Ferry.html", "sources.yaml", "wire.txt"] == list(
            listing()
        )

    def test_what_is_no_text_has_to_go_to_the_originals(
        self, bring: Add, project: Path, pdf: Callable[..., bytes]
    ) -> None:
        (project / "seeds" / "report.txt").write_bytes(pdf(["Words"]))

        (refused,) = bring(project / "seeds" / "report.txt")

        assert message(refused).startswith("what lies in seeds/ has to be plain text")

    def test_the_projects_own_files_are_no_sources(self, bring: Add, project: Path) -> None:
        (project / "claims").mkdir(exist_ok=True)
        (project / "claims" / "toll.yaml").write_text("[]\n", encoding="utf-8")

        (refused,) = bring(project / "claims" / "toll.yaml")

        assert message(refused) == "it is one of the project's own files, and no source"

    def test_an_id_that_is_taken_is_refused(self, bring: Add, project: Path) -> None:
        (project / "seeds" / "sub").mkdir()
        (project / "seeds" / "sub" / "wire.txt").write_text("Words.", encoding="utf-8")

        assert "a source is called `wire` already" == message(
            *bring(project / "seeds" / "sub" / "wire.txt")
        )


class TestRefusals:
    """What is refused changes nothing."""

    def test_mistakes_in_sources_yaml_come_first(
        self, bring: Add, listing: Listing, project: Path, tmp_path: Path
    ) -> None:
        (project / "seeds" / "sources.yaml").write_text("- file: wire.txt\n  titel: x\n")
        (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
        before = listing()

        with pytest.raises(ProblemError, match=r"seeds/sources\.yaml:2:3: unknown key `titel`"):
            bring(tmp_path / "a.txt")

        assert before == listing()

    @pytest.mark.parametrize(
        ("link", "words"),
        [
            ("seeds/originals", "seeds/originals/ is a link that leads out of the project"),
            ("seeds/sources.yaml", "seeds/sources.yaml leads outside the project folder"),
        ],
    )
    def test_nothing_is_written_outside_the_project(
        self, bring: Add, project: Path, tmp_path: Path, link: str, words: str
    ) -> None:
        (project / "seeds" / "sources.yaml").unlink()
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        target = elsewhere if link.endswith("originals") else elsewhere / "sources.yaml"
        (project / link).symlink_to(target)
        if target != elsewhere:
            target.write_text("- file: wire.txt\n", encoding="utf-8")
        before = [path.read_bytes() for path in elsewhere.iterdir()]
        (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")

        with pytest.raises(ProblemError, match=words):
            bring(tmp_path / "a.txt")

        assert before == [path.read_bytes() for path in elsewhere.iterdir()]

    def test_mistakes_elsewhere_do_not_matter(
        self, bring: Add, project: Path, tmp_path: Path
    ) -> None:
        (project / "claims" / "a.yaml").write_text("- nothing", encoding="utf-8")
        (project / "seeds" / "bad.txt").write_bytes(b"\xff\xfe\xff")
        (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")

        assert ["a"] == [each.id for each in bring(tmp_path / "a.txt")]

    def test_a_list_that_cannot_be_added_to_is_refused(
        self, bring: Add, listing: Listing, project: Path, tmp_path: Path
    ) -> None:
        (project / "seeds" / "sources.yaml").write_text("[{file: wire.txt}]", encoding="utf-8")
        (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
        before = listing()

        for dry_run in (True, False):
            (refused,) = bring(tmp_path / "a.txt", dry_run=dry_run)

            assert isinstance(refused, Refused)
            assert before == listing()

    @pytest.mark.parametrize(
        ("asked", "words"),
        [
            ({"id": "A b"}, "`A b` is no id of a source"),
            ({"id": "wire"}, "a source is called `wire` already"),
            ({"published": "soon"}, "cannot read the day of publication `soon`"),
        ],
    )
    def test_what_the_editor_asks_for_is_looked_at_first(
        self, bring: Add, tmp_path: Path, asked: dict[str, str], words: str
    ) -> None:
        with pytest.raises(ProblemError, match=words):
            bring(tmp_path / "a.txt", **asked)

    def test_there_must_be_a_project(self, bring: Add, project: Path) -> None:
        for path in sorted(project.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()

        with pytest.raises(ProblemError, match="no project here"):
            bring("a.txt")

    def test_a_dry_run_writes_nothing(self, bring: Add, listing: Listing, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("The toll\n\nIt rose.", encoding="utf-8")
        before = listing()

        (would,) = bring(tmp_path / "a.txt", dry_run=True)

        assert ("added", "the-toll", before) == (would.outcome, would.id, listing())

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("", "it is a folder"),
            ("none.txt", "there is no such file"),
            ("large.txt", "it has 2.0 MB; files of up to 1 MB are read"),
            ("/dev/null", "it is not a regular file"),
            ("n" * 300, "it cannot be read: File name too long"),
        ],
    )
    def test_a_file_that_cannot_be_taken(
        self, bring: Add, tmp_path: Path, name: str, words: str
    ) -> None:
        (tmp_path / "large.txt").write_bytes(b"x" * 2_000_000)

        (refused,) = bring(tmp_path / name, fetching=Fetching(most=1_000_000))

        assert words == message(refused)

    def test_a_huge_file_is_refused_before_it_is_read(self, bring: Add, tmp_path: Path) -> None:
        with (tmp_path / "huge.pdf").open("wb") as file:
            file.truncate(100_000_000)

        said = message(*bring(tmp_path / "huge.pdf"))

        assert "it has 100.0 MB; files of up to 50 MB are read" == said

    def test_the_nearest_name_is_offered(self, bring: Add, tmp_path: Path) -> None:
        (tmp_path / "Report.pdf").write_bytes(b"")

        (refused,) = bring(tmp_path / "report.txt")

        assert isinstance(refused, Refused)
        assert f"did you mean {tmp_path / 'Report.pdf'}?" == refused.problems[0].help


def test_a_source_goes_to_the_folder_that_the_project_has_configured(
    bring: Add, project: Path, tmp_path: Path
) -> None:
    (project / "seeds").rename(project / "texts")
    (project / "crosscheck.toml").write_text('seeds = "texts"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("The toll\n\nIt rose.\n", encoding="utf-8")

    (added,) = bring(tmp_path / "a.txt")

    assert ("texts/the-toll.txt", "texts/originals/the-toll.txt") == (added.file, added.original)
    assert "The toll" == load(str(project)).source("the-toll").title
    assert not (project / "seeds").exists()


def test_nothing_is_added_under_a_configuration_that_cannot_be_read(
    bring: Add, project: Path, tmp_path: Path
) -> None:
    (project / "crosscheck.toml").write_text('seedz = "texts"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("The toll\n\nIt rose.\n", encoding="utf-8")

    with pytest.raises(ProblemError, match="unknown key `seedz`"):
        bring(tmp_path / "a.txt")
