"""Words that reports use for one another, so that a passage is found that says it differently.

The vocabulary of unrest, war, politics and accidents, in English. Words of one row are alike for
finding passages and for nothing else: whether a passage says the same is read in the passage. A
word may stand in several rows. What a claim needs beyond these its editor lists as `terms`.
"""

from collections.abc import Mapping
from functools import cache

from crosscheck.reading.stems import topic_of
from crosscheck.scanning.verbs import forms_of, verbs

_ROWS = """
ask request appeal call plea invite invitation seek urge demand
answer respond response reply react reaction retaliate
troops soldiers forces military army servicemen peacekeepers contingent personnel militarily
foreign external abroad outside international alien intervention
police officers constables guards authorities
arrive come enter land deploy reach presence deployment
deploy deployment send dispatch station mobilise mobilisation
leave withdraw depart flee exit pull evacuate
begin start erupt outbreak onset break spark trigger early initially beginning
trigger spark cause prompt ignite unleash set provoke
cause reason root trigger factor blame responsible result lead due
end stop finish cease conclude over
continue go last remain stay keep still
spread sweep reach extend expand engulf nationwide
nationwide national country countrywide across whole entire everywhere major
place city town region capital area square street
leader president head ruler government leadership authority chief minister premier chairman
lead head rule govern preside command power chair host
government authorities state leadership regime officials cabinet administration
resign resignation quit oust depose removal
succeed successor succession take follow replace pass inherit predecessor former
protest demonstration rally march uprising unrest riot movement turmoil upheaval crisis event
unrest protest clash violence riot uprising turmoil crisis event trouble
protester demonstrator marcher rioter mob crowd people population citizen
violent violence clash force repress repression brutal aggressive bloody deadly
peaceful peacefully calm nonviolent civilised civilized
suppress crackdown quell repress repression crush clampdown disperse
organise organisation organizer orchestrate plan coordinate spontaneous leaderless
price cost fee tariff
rise increase hike surge jump growth soar double triple climb
fall decrease drop decline cut plunge
double triple quadruple twice threefold
fuel gas petrol energy oil lpg lng
economic economy financial inequality poverty wealth income wage salary unemployment corruption
political politics power democratic democracy institution government
inequality unequal poverty wealth poor rich distribution elite
discontent anger dissatisfaction grievance resentment frustration disapproval
reform change reshuffle revolution renewal overhaul transformation
change reshuffle shift reform turn alter
promise pledge vow assure undertake
influence influential prominent powerful sway grip control clout
strong strengthen power dominance authority stronger stabilise assert consolidate
weak weaken fragile vulnerable inability
distance break free away
stable stability steady pillar brittle destabilise continuity
ally align alliance partner partnership bloc sphere dependence loyal
balance diversify multivector neutral
assert display expand ambition project
kill death dead fatal casualty victim body murder toll
injure wound hurt casualty hospital
arrest detain detention custody prison jail imprison
torture beating abuse mistreat ill-treat
use employ apply resort
weapon gun fire shoot shot bullet arm
force violence weapon lethal fire shoot
order authorise command instruct direct
self-defence defence defend protect
guard protect secure defend keep peacekeeping
attack assault storm raid seize strike ambush
storm seize break burn attack occupy destroy
burn fire arson blaze flame
destroy damage ruin demolish burn wreck
building office hall headquarters installation facility
media press journalist internet information censorship newspaper broadcast
restrict restriction limit block ban censorship clampdown curb cut access
free freedom liberty independent
emergency curfew martial
declare announce impose proclaim
war invasion invade conflict attack
member membership belong comprise join state
precedent unprecedented first never worst
large largest big biggest great
year decade century
hold seize own possess
vote election poll ballot referendum
agree agreement accord deal treaty pact sign
accuse charge allege blame claim indict
deny reject dismiss refute refuse
trial court judge sentence verdict convict
rescue save search survivor
crash accident collision wreck derail
storm hurricane cyclone flood earthquake tremor
explosion blast bomb explode detonate
sick ill disease infect virus outbreak
child boy girl pupil student school
"""


@cache
def _rows() -> Mapping[str, tuple[frozenset[str], ...]]:
    """Return the rows in which each stem stands, as stems; where a verb stands, all its forms."""
    rows = [[topic_of(word) for word in line.split()] for line in _ROWS.strip().splitlines()]
    found: dict[str, list[frozenset[str]]] = {}
    for words in (*rows, *verbs()):
        row = frozenset(form for word in words for form in forms_of(word)) - {""}
        for stem in row:
            found.setdefault(stem, []).append(row)
    return {stem: tuple(rows) for stem, rows in found.items()}


def alike(stem: str) -> frozenset[str]:
    """Return the stems of the words that may stand for that of *stem*, itself left out."""
    return frozenset().union(*_rows().get(stem, ())) - {stem}
