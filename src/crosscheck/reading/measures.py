"""The words of English that say what is counted, grouped by what they count.

Two figures are for one thing where the words around them name one measure. A group is a measure:
its first word is the measure's name, the rest are the ways in which reports say it.
"""

MEASURES: dict[str, str] = {
    # Casualties and the other counts of an incident.
    "killed": (
        "kill kills killing killings dead die dies died dying death deaths fatal fatally "
        "fatality fatalities perish perished slain murdered toll"
    ),
    "injured": "injure injures injuring injury injuries wound wounds wounded wounding hurt",
    "arrested": (
        "arrest arrests arresting detain detains detained detention detentions detainee "
        "detainees apprehended"
    ),
    "charged": "indicted prosecuted",
    "convicted": "conviction convictions sentenced",
    "missing": "disappeared unaccounted",
    "displaced": "displacement evacuated evacuees refugees homeless",
    "hostages": "hostage abducted kidnapped captives",
    "casualties": "casualty victim victims",
    # An epidemic.
    "cases": (
        "case infection infections infected infects occurrence occurrences patient patients "
        "positive diagnosed"
    ),
    "recovered": "recover recovers recovery recoveries recovering cured discharged",
    "tested": "test tests testing",
    "quarantined": "quarantine isolation isolated monitored",
    "hospitalised": "hospitalized hospital hospitals institutionalised institutionalized",
    # People and places.
    "population": "people inhabitants inhabitant residents resident citizens citizen populace",
    "height": "tall high elevation altitude",
    "area": "acres hectares",
    "age": "aged old",
    # Sport.
    "won": "win wins winning winner winners victory victories victorious",
    "lost": "lose loses losing loss losses defeat defeats defeated loser",
    "goals": "goal scorer",
    "appearances": "appearance caps cap appeared appears appear",
    # Works, what is thought of them and what they bring in.
    "reviews": "review reviewed reviewer reviewers critic critics critical",
    "rating": "ratings rated rate rates score scores scored scoring approval average averaged",
    "grossed": (
        "gross grosses grossing earn earns earned earning earnings revenue revenues takings made"
    ),
    "budget": "cost costs budgeted",
    "sold": "sale sales sell sells selling copies copy units",
    "views": "view viewed viewers viewings watched",
    "subscribers": "subscriber subscribed subscriptions",
    "released": "release releases releasing premiere premieres premiered launched launch",
    # What a sum covers.
    "worldwide": "world global globally total totals altogether overall",
    "abroad": ("outside overseas elsewhere foreign territories territory imported"),
    "domestic": "domestically home local locally",
    "opening": "opened debut debuted",
    # Beginnings and ends.
    "founded": "found founding established formed formation created",
    "born": "birth birthday",
    "married": "marry marries marriage wed wife husband",
}
"""What is counted, by the word each measure is named for."""


def _measure_by_word() -> dict[str, str]:
    return {
        word: measure for measure, words in MEASURES.items() for word in (measure, *words.split())
    }


MEASURE_OF: dict[str, str] = _measure_by_word()
"""The measure that a word speaks of."""
