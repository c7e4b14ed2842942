"""A large archive of reports, made on the spot: incidents in made-up places, told several times.

Every incident is told in two to four reports, each of about two kilobytes, with the day, the place
and the numbers of those harmed; one name in twenty is misspelled. Claims ask about some of the
incidents: how many were killed, how many injured, how many houses were damaged, when it happened.
The same archive is made on every run.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from benchmarks.corpus import ENDINGS, MIDDLES, MONTHS, ONSETS

EVENTS = ("fire", "flood", "explosion", "shooting", "landslide", "collision", "clashes", "storm")
_SYLLABLES = ("ra", "mi", "to", "len", "ka", "dur", "shi", "ban", "vel", "os")
_TELLING = (
    "{killed} people were killed and {injured} were injured in the {event} in {place} on {day}.",
    "The {event} in {place} on {day} left {killed} dead, {source} said; {injured} were hurt.",
    "At least {killed} people died when a {event} struck {place} on {day}, {source} said.",
)
_MORE = (
    "{houses} houses were damaged in {place}, the mayor said.",
    "Doctors treated {injured} injured people at the hospital in {place}.",
    "The {event} began in the early morning, residents of {place} said.",
    "A commission is to look into the causes of the {event}.",
)
_FILLING = (
    "Schools in the district stayed closed for the rest of the week.",
    "The price of bread rose by 4 per cent, the office of statistics reported.",
    "Trains between the capital and the coast ran late because of works on the line.",
    "The council is to vote on the budget of 31 million next month.",
    "A new bridge is to be opened in the spring, the ministry of transport announced.",
    "The club won its third match of the season before 12,000 spectators.",
    "Farmers expect a poor harvest after the dry summer.",
    "The museum shows photographs of the old port until the end of the year.",
    "Two candidates stand for the office of mayor.",
    "The weather is to stay mild, with rain from the west.",
)
QUESTIONS = 4
"""Claims on one incident."""
_SOURCES = ("police", "the governor", "the ministry", "rescue workers", "a hospital")


def names(count: int) -> list[str]:
    """Return *count* different names of places, all of one word."""
    made = (
        f"{first}{middle}{more}{last}"
        for more in ("", *_SYLLABLES, *map("".join, product(_SYLLABLES, repeat=2)))
        for first, middle, last in product(ONSETS, MIDDLES, ENDINGS)
    )
    return [name for name, _ in zip(made, range(count), strict=False)]


class Incident:
    """Something that happened in one place on one day."""

    def __init__(self, place: str, chance: random.Random) -> None:
        self.place = place
        self.event = chance.choice(EVENTS)
        year = chance.randint(2005, 2024)
        self.day = f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {year}"
        self.killed, self.injured = chance.randint(2, 90), chance.randint(100, 900)
        self.houses = chance.randint(20, 5_000)

    def report(self, chance: random.Random) -> str:
        """Return a report on it among other news, with the name misspelled once in twenty."""
        place = _misspelled(self.place, chance) if chance.random() < 0.05 else self.place
        told = {
            "killed": max(2, self.killed + chance.choice((0, 0, 0, 1, -1))),
            "injured": self.injured,
            "houses": self.houses,
            "event": self.event,
            "place": place,
            "day": self.day,
            "source": chance.choice(_SOURCES),
        }
        first = chance.choice(_TELLING).format_map(told)
        more = [each.format_map(told) for each in chance.sample(_MORE, 3)]
        rest = chance.choices(_FILLING, k=20)
        paragraphs = [first, *more]
        paragraphs += [" ".join(rest[at : at + 4]) for at in range(0, len(rest), 4)]
        return "\n\n".join(paragraphs) + "\n"

    def questions(self) -> Iterator[tuple[str, str]]:
        """Yield what is asked about it, each with how the claim is typed."""
        on, harmed = f"the {self.event} in {self.place} on {self.day}", "quantity\n    measure: "
        yield f"How many people were killed in {on}?", f"{harmed}killed\n    unit: people"
        yield f"How many people were injured in {on}?", f"{harmed}injured\n    unit: people"
        yield f"How many houses were damaged in {on}?", "quantity\n    unit: houses"
        yield f"When did the {self.event} strike {self.place}?", "date"


def _misspelled(name: str, chance: random.Random) -> str:
    """Return *name* with one letter inside of it left out, or two the wrong way round."""
    at = chance.randrange(1, len(name) - 2)
    if chance.random() < 0.5:
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def reports(sources: int) -> tuple[Sequence[Incident], Iterator[str]]:
    """Return the incidents of an archive, and its *sources* reports as they are made."""
    chance = random.Random(1789)
    incidents = [Incident(place, chance) for place in names(max(1, sources // 3))]
    return incidents, (
        incidents[number % len(incidents)].report(chance) for number in range(sources)
    )


def lay_out(folder: Path, claims: int, sources: int) -> None:
    """Write the project: a file a report, a thousand in a folder, and all claims in one file."""
    incidents, told = reports(sources)
    for number, text in enumerate(told):
        shelf = folder / "seeds" / f"{number // 1000:04}"
        shelf.mkdir(parents=True, exist_ok=True)
        (shelf / f"report-{number:07}.txt").write_text(text, encoding="utf-8")
    asked = [each for incident in incidents for each in incident.questions()][:claims]
    entries = [
        f"  - id: claim-{number:05}\n    question: {question}\n    kind: {kind}\n"
        for number, (question, kind) in enumerate(asked)
    ]
    (folder / "claims").mkdir()
    head = "version: 1\nclaims:\n"
    (folder / "claims" / "incidents.yaml").write_text(head + "".join(entries), encoding="utf-8")
