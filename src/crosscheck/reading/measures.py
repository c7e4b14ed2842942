"""The words that say what is counted, in English and Russian, grouped by what they count.

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
        "diagnosed"
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
    "worldwide": "world global globally",
    "total": "totals altogether overall",
    "abroad": "outside overseas elsewhere foreign territories territory imported",
    "domestic": "domestically local locally",
    # Beginnings and ends.
    "founded": "founding established formed formation created",
    "born": "birth birthday",
    "married": "marry marries marriage wed wedding",
}
"""What is counted, by the word each measure is named for."""


RUSSIAN: dict[str, str] = {
    "killed": (
        "погиб погибла погибли погибло погибших погибшие убит убита убиты убито убитых умер "
        "умерли умерших смерть смерти смертей жертв жертвы"
    ),
    "injured": "ранен ранена ранены ранено раненых пострадал пострадали пострадавших травмы",
    "arrested": "задержан задержаны задержано задержанных арестован арестованы арестованных",
    "convicted": "осужден осуждены осужденных приговорен приговорены",
    "missing": "пропал пропали пропавших",
    "displaced": "эвакуирован эвакуированы эвакуированных беженцев беженцы",
    "cases": "случай случая случаев заболевших зараженных заразились",
    "recovered": "выздоровел выздоровели выздоровевших",
    "population": "человек человека людей люди жителей население граждан",
}
"""The same measures in Russian."""

MEASURE_OF: dict[str, str] = {
    word: measure
    for table in (MEASURES, RUSSIAN)
    for measure, words in table.items()
    for word in (measure, *words.split())
}
"""The measure that a word speaks of."""

HARM = frozenset(
    ("killed", "injured", "casualties", "arrested", "charged", "convicted", "missing", "displaced")
)
"""The measures of what happened to people, of which one figure is never another."""

GROUPS: dict[str, str] = {
    "citizens": "citizen",
    "civilians": "civilian bystander bystanders",
    "officers": "officer police policeman policemen constable constables",
    "soldiers": "soldier troops serviceman servicemen military guardsmen",
    "protesters": "protester protestor protestors demonstrator demonstrators rioter rioters",
    "militants": "militant fighter fighters gunmen insurgents rebels",
    "women": "woman",
    "men": "man",
    "children": "child minor minors kids teenagers",
    "students": "student pupils pupil",
    "journalists": "journalist reporter reporters",
    "medics": "medic doctor doctors nurse nurses paramedics",
    "workers": "worker employee employees staff miners",
    "passengers": "passenger travellers",
    "prisoners": "prisoner inmate inmates",
    "migrants": "migrant",
    "foreigners": "foreigner",
}
"""Groups of people, by the word each is named for; each is a part of all the people."""

GROUP_OF: dict[str, str] = {
    word: group for group, words in GROUPS.items() for word in (group, *words.split())
}
"""The group that a word speaks of."""
