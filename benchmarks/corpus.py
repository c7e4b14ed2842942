"""The time and the memory that `crosscheck check` takes for a large project, made on the spot.

Ten thousand claims of four statements each over a thousand sources of five kilobytes. The texts
are news in made-up places: each source reports forty figures and days in sentences of its own. Most
quotes stand in their source word for word; some have drifted, some are altered, some are not there.
Most values agree, some are looser, some conflict. The same project is made on every run.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CROSSCHECK = str(Path(sys.executable).with_name("crosscheck"))
SECONDS, MEGABYTES = 20, 1024
"""What the whole project may take."""

STATEMENTS = 4
SOURCE_LENGTH = 5_000
CLAIMS_A_FILE = 250

GROUPS = ("civilians", "police officers", "protesters", "soldiers", "miners", "students")
MEASURES = {"killed": "were killed", "injured": "were injured", "arrested": "were arrested"}
SPEAKERS = (
    "the governor",
    "a hospital",
    "the ministry",
    "witnesses",
    "the prosecutor",
    "an agency",
)
FRAMES = (
    "{words}, {speaker} said.",
    "{speaker} said that {words}.",
    "By evening it was known that {words}.",
)
MONTHS = ("January", "March", "April", "June", "August", "October", "November")
ONSETS = ("Bar", "Kal", "Mir", "Tos", "Ver", "Zhan", "Ol", "Nur", "Sem", "Ust", "Pet", "Dov")
MIDDLES = ("a", "en", "o", "ist", "ul", "ar", "i", "ov", "ek", "un")
ENDINGS = (
    "grad",
    "tau",
    "sk",
    "kent",
    "burg",
    "abad",
    "ville",
    "ton",
    "mar",
    "stan",
    "polis",
    "by",
)
FILLERS = (
    "Shops stayed closed and the streets were quiet.",
    "Buses did not run, and the railway station was guarded.",
    "There was no word from the capital.",
    "Residents spoke of a long night.",
)


def places(count: int) -> list[str]:
    """Return *count* different names of places."""
    names = [first + middle + last for first in ONSETS for middle in MIDDLES for last in ENDINGS]
    double = [f"{first} {second}" for first in ("New", "Old", "Upper", "Lower") for second in names]
    return (names + double)[:count]


class Claim:
    """One question about one place, and what four sources answer."""

    def __init__(self, number: int, place: str, sources: list[int], chance: random.Random) -> None:
        self.id = f"claim-{number:05}"
        self.place = place
        self.month = chance.choice(MONTHS)
        self.day = chance.randint(1, 28)
        self.group = chance.choice(GROUPS)
        self.measure = chance.choice(list(MEASURES))
        self.figure = chance.choice((chance.randint(3, 90), chance.randint(100, 9_000)))
        self.is_date = number % 10 == 9
        self.answers = [(source, *self._answer(chance)) for source in sources]

    def _answer(self, chance: random.Random) -> tuple[str, str, str]:
        """Return a value, the sentence that states it, and the words quoted of it."""
        value = self._day(chance) if self.is_date else self._figure(chance)
        if self.is_date:
            quoted = f"The clashes in {self.place} broke out on {value}"
        else:
            did = MEASURES[self.measure]
            quoted = f"{value} {self.group} {did} in {self.place} on {self.day} {self.month} 2022"
        sentence = chance.choice(FRAMES).format(words=quoted, speaker=chance.choice(SPEAKERS))
        sentence = sentence[0].upper() + sentence[1:]
        return value, sentence, _harmed(quoted, self.place, chance)

    def _figure(self, chance: random.Random) -> str:
        figure = f"{self.figure:,}"
        looser = (f"about {figure}", f"at least {figure}", f"more than {max(self.figure - 9, 1):,}")
        other = f"{self.figure * 2 + 1:,}"
        return chance.choices((figure, chance.choice(looser), other), (80, 15, 5))[0]

    def _day(self, chance: random.Random) -> str:
        day = self.day + chance.choices((0, 1), (95, 5))[0]
        return f"{day} {self.month} 2022"

    @property
    def yaml(self) -> str:
        """The claim as an editor would have recorded it."""
        head = [f"- id: {self.id}"]
        if self.is_date:
            head += [f"  question: When did the clashes in {self.place} break out?", "  kind: date"]
        else:
            head += [
                f"  question: How many {self.group} {MEASURES[self.measure]} in {self.place}?",
                "  kind: quantity",
                f"  measure: {self.measure}",
                f"  group: {self.group}",
                "  unit: people",
            ]
        lines = [*head, "  statements:"]
        for source, value, _, quote in self.answers:
            lines.append(f"    - source: source-{source:04}")
            lines.append(f"      value: {value}")
            lines.append(f"      quote: {json.dumps(quote)}")
        return "\n".join(f"  {line}" for line in lines) + "\n"


def _harmed(quoted: str, place: str, chance: random.Random) -> str:
    """Return the words as quoted: nearly always whole, else misspelt, altered or made up."""
    kind = chance.choices(("whole", "drifted", "altered", "absent"), (94, 3, 1, 2))[0]
    if kind == "drifted":
        return quoted.replace(" were ", " wer ").replace("broke out", "brokeout")
    if kind == "altered":
        return quoted.replace("2022", "2021")
    if kind == "absent":
        return f"nobody in {place} would say a word of what had become of them"
    return quoted


def make(folder: Path, claims: int, sources: int) -> None:
    """Write the project into *folder*."""
    chance = random.Random(2022)
    (folder / "seeds").mkdir(parents=True)
    (folder / "claims").mkdir()
    made = [
        Claim(number, place, _spread(number, sources), chance)
        for number, place in zip(range(claims), _repeated(places(4_000), claims), strict=True)
    ]
    texts: list[list[str]] = [[] for _ in range(sources)]
    for claim in made:
        for source, _, sentence, _ in claim.answers:
            texts[source].append(sentence)
    for number, sentences in enumerate(texts):
        (folder / "seeds" / f"source-{number:04}.txt").write_text(
            _text(sentences, chance), encoding="utf-8"
        )
    for start in range(0, claims, CLAIMS_A_FILE):
        body = "".join(claim.yaml for claim in made[start : start + CLAIMS_A_FILE])
        (folder / "claims" / f"claims-{start:05}.yaml").write_text(
            f"version: 1\nclaims:\n{body}", encoding="utf-8"
        )


def _repeated(names: list[str], count: int) -> list[str]:
    return (names * (count // len(names) + 1))[:count]


def _spread(number: int, sources: int) -> list[int]:
    """Return four different sources for a claim, so that all sources get their share."""
    return sorted({(number * STATEMENTS + step * 7) % sources for step in range(STATEMENTS)})


def _text(sentences: list[str], chance: random.Random) -> str:
    """Return the sentences as an article of five kilobytes."""
    chance.shuffle(sentences)
    paragraphs: list[str] = []
    while sentences:
        taken, sentences = sentences[:4], sentences[4:]
        paragraphs.append(" ".join(taken))
    while sum(map(len, paragraphs)) < SOURCE_LENGTH:
        paragraphs.append(" ".join(chance.sample(FILLERS, 3)))
    return "\n\n".join(paragraphs) + "\n"


def measure(folder: Path) -> tuple[float, float, str]:
    """Return the seconds and megabytes that `crosscheck check` takes, and the end of its output."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        start = time.perf_counter()
        process = subprocess.Popen([CROSSCHECK, "check", "--no-cache", str(folder)], stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        lines = output.read().splitlines()
    summary = next(
        (index for index, line in enumerate(lines) if line.startswith("  statements  ")), None
    )
    if summary is None or process.returncode > 1:
        raise SystemExit(f"crosscheck check: exit status {process.returncode}")
    return seconds, usage.ru_maxrss / 1024, "\n".join(lines[summary - 1 : summary + 3])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the project here, keep it")
    parser.add_argument("--at-most", action="store_true", help="exit 1 where a limit is passed")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch, "project")
        if not folder.exists():
            make(folder, options.claims, options.sources)
        seconds, megabytes, summary = measure(folder)
    print(summary)
    print(f"{seconds:.1f} s, at most {SECONDS}; {megabytes:.0f} MiB, at most {MEGABYTES}")
    return 1 if options.at_most and (seconds > SECONDS or megabytes > MEGABYTES) else 0


if __name__ == "__main__":
    raise SystemExit(main())
