"""What a new project begins with: its folders, and a small example that can be checked at once."""

from collections.abc import Mapping

from crosscheck.digest import digest
from crosscheck.model import Folders
from crosscheck.schema import SCHEMAS, render_schema


def layout(folders: Folders | None = None, *, example: bool = True) -> Mapping[str, str]:
    """Return the files of a new project, text by path; *example* adds three texts and claims."""
    folders = folders or Folders()
    schemas = {f"{_SCHEMA_FOLDER}/{of}.schema.json": render_schema(of) for of in SCHEMAS}
    reports = {f"{folders.reports}/.gitkeep": ""}
    if example:
        return {**_example(folders), **reports, **schemas}
    empty = {f"{folder}/.gitkeep": "" for folder in (folders.seeds, folders.claims)}
    return {**empty, **reports, **schemas}


_SCHEMA_FOLDER = ".crosscheck"


def _example(folders: Folders) -> Mapping[str, str]:
    seeds, claims = folders.seeds, folders.claims
    return {
        f"{seeds}/harbour-gazette.txt": _GAZETTE,
        f"{seeds}/coast-wire.txt": _WIRE,
        f"{seeds}/evening-post.txt": _POST,
        folders.sources_file: _first_line("sources", seeds) + _SOURCES,
        f"{claims}/example.yaml": _first_line("claims", claims) + _CLAIMS,
        folders.actors_file: _first_line("actors", claims) + _ACTORS,
        folders.reviews_file: _first_line("reviews", claims) + _REVIEWS,
    }


def _first_line(of: str, folder: str) -> str:
    """Return the comment by which YAML editors find the schema of a file in *folder*."""
    up = "../" * (folder.count("/") + 1)
    return f"# yaml-language-server: $schema={up}{_SCHEMA_FOLDER}/{of}.schema.json\n"


_GAZETTE = """\
Ferry runs aground off Northwick

4 March 2024

The ferry Orla ran aground off Northwick in thick fog early on Monday, 4 March 2024. At least 12
people were injured, the harbour master said. The Northwick Coastguard led the rescue, which took
four hours.
"""

_WIRE = """\
Passengers taken off stranded ferry

All passengers of the Orla were brought ashore after the ferry struck a sandbank at Northwick on
4 March 2024. A hospital spokeswoman, Ines Holm, said 14 people were injured, most of them lightly.
The coastguard led the rescue.
"""

_POST = """\
Nine hurt in ferry accident

Nine people were injured when a ferry ran aground near Northwick on Monday.
"""

_SOURCES = """\
# What each text in this folder tells of itself. Leave out what it does not tell.
# A text without an entry is a source all the same, named by its file.
- id: gazette
  file: harbour-gazette.txt
  title: Ferry runs aground off Northwick
  publisher: Harbour Gazette
  published: 2024-03-04
- id: wire
  file: coast-wire.txt
  title: Passengers taken off stranded ferry
  publisher: Coast Wire
- id: post
  file: evening-post.txt
  title: Nine hurt in ferry accident
  publisher: Evening Post
"""

_CLAIMS = """\
# A claim is one question. A statement is what one source answers to it: the value, and the words
# of the source that state it. Run `crosscheck check` after every change.

- id: injured
  question: How many people were injured when the ferry Orla ran aground?
  kind: quantity            # or date, actor, names, stance
  measure: injured          # what is counted
  unit: people
  within: 2024-03           # completes dates without a month or a year
  statements:
    - source: gazette
      speaker: harbour master         # left out where it is the source's own author
      value: at least 12              # as the source has it; put ">12" in quotation marks
      quote: At least 12 people were injured
    - source: wire
      speaker: Ines Holm
      value: 14                       # 14 is at least 12: the two agree
      quote: 14 people were injured
    # Take the signs `# ` away, and `crosscheck check` shows a conflict:
    # - source: post
    #   value: 9
    #   quote: Nine people were injured

- id: day-of-accident
  question: On which day did the Orla run aground?
  kind: date
  within: 2024-03
  statements:
    - source: gazette
      value: 4 March 2024
      quote: early on Monday, 4 March 2024
    - source: wire
      value: 4 March 2024
      quote: struck a sandbank at Northwick on 4 March 2024

- id: rescue-leader
  question: Who led the rescue?
  kind: actor
  statements:
    - source: gazette
      value: Northwick Coastguard
      quote: The Northwick Coastguard led the rescue
    - source: wire
      value: the coastguard           # the same actor: see actors.yaml
      quote: The coastguard led the rescue
"""

_ACTORS = """\
# Two names are one actor only if you say so here.
- name: Northwick Coastguard
  aliases: [the coastguard]
"""

_REVIEWS = f"""\
# Who has gone through which text, and on which claims it is silent. Texts that are quoted need no
# entry; without this one, `crosscheck check` would ask who has read the Evening Post. The hash is
# that of the text as it was read: when the text changes, it is to be read again.
- source: post
  text: {digest(_POST)}
  by: Anna
  on: 2024-03-06
  silent: [rescue-leader]
"""
