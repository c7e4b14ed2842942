"""Verbs whose past is another word: a claim asks when something began, a source says it did."""

from collections.abc import Mapping, Sequence
from functools import cache

from crosscheck.reading.stems import topic_of

_FORMS = """
begin began begun
break broke broken
burn burnt burned
catch caught
come came
draw drew drawn
drive drove driven
fall fell fallen
fight fought
find found
flee fled
fly flew flown
get got gotten
give gave given
go went gone
grow grew grown
hold held
keep kept
lead led
leave left
lose lost
make made
meet met
pay paid
rise rose risen
run ran
see saw seen
seek sought
send sent
shoot shot
sink sank sunk
speak spoke spoken
stand stood
steal stole stolen
strike struck
swear swore sworn
sweep swept
take took taken
tell told
throw threw thrown
win won
withdraw withdrew withdrawn
write wrote written
"""


def verbs() -> Sequence[tuple[str, ...]]:
    """Return the stems of the forms of each verb."""
    return tuple(dict.fromkeys(_table().values()))


def forms_of(stem: str) -> tuple[str, ...]:
    """Return the stems of all forms of the verb with *stem*; itself alone for any other word."""
    return _table().get(stem, (stem,))


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """Return the stems of all forms of each verb, by the stem of each form."""
    rows = [
        tuple(dict.fromkeys(topic_of(word) for word in line.split()))
        for line in _FORMS.strip().splitlines()
    ]
    return {stem: row for row in rows for stem in row if stem}
