"""The words that tell what happened to people, by how they stand to the figure that counts them.

"Shot" is kept apart, and "stabbed" with it: who is may be killed or injured, and the rest of the
text tells which.
"""

from crosscheck.reading.language import words

SHOT = "shot"
"""What happened to people of whom it is not said whether they lived."""


def _told(**told: str) -> dict[str, str]:
    """Return the measure that each word tells of."""
    return {word: measure for measure, line in told.items() for word in line.split()}


BEFALLS = _told(
    killed="killed slain murdered executed убиты убит убита убито",
    injured="injured wounded hurt maimed hospitalized hospitalised ранены ранен ранена ранено",
    shot="shot gunned struck stabbed",
    arrested="arrested detained apprehended задержаны задержано арестованы",
    charged="charged indicted",
    convicted="convicted sentenced",
    displaced="displaced evacuated",
    hostages="abducted kidnapped",
)
"""Participles: the people before them suffer it, unless an object follows ("killed two men")."""

BECAME = _told(
    killed=(
        "dead died die dies dying perished deceased drowned погибли погиб погибла погибло умерли"
    ),
    injured="injuries wounds пострадали пострадало",
    missing="missing unaccounted disappeared",
    displaced="homeless",
)
"""Words that tell what became of the people before them, whatever follows."""

DOES = _told(
    killed=(
        "kill kills killing murder murders murdering claimed claiming "
        "погибли погиб погибла погибло умерли"
    ),
    injured=(
        "injure injures injuring wound wounds wounding hurt hurts hurting пострадали пострадало"
    ),
    shot="shoot shoots shooting",
    arrested="arrest arrests arresting detain detains detaining",
    displaced="displace displaces displacing",
)
"""Verbs before the people to whom it is done; in Russian they stand before who suffers it, too."""

COUNTED = _told(
    killed=(
        "death deaths dead fatality fatalities killed homicides murders killings slayings bodies "
        "погибших убитых"
    ),
    injured="injury injuries injured wounded survivors раненых пострадавших",
    casualties="casualty casualties victim victims",
    arrested="arrests detainees arrested detained задержанных арестованных",
    hostages="hostages captives",
    displaced="refugees evacuees",
    missing="missing",
)
"""Nouns that are counted themselves: 13 deaths."""

SIGNS = _told(
    injured=(
        "hospital hospitals condition surgery treated survive survived survivors surviving "
        "recovering"
    )
)
"""Words that show what happened without saying it: in hospital, in critical condition."""
SENT = words("sent taken rushed transported airlifted flown brought admitted")
"""Words before "to hospital" that make it surer."""
WHERE_THEY = words(", where they he she both all were was later have has had pronounced declared")
"""Words between a hospital and what became of all who were taken there."""

FATE_OF = _told(
    killed="death deaths killing killings murder murders slaying slayings",
    injured="injury injuries wounding",
    shot="shooting shootings",
    arrested="arrest arrests detention",
)
"""Nouns behind which "of" leads to the people: the death of 13 officers."""

TOLLS = {("death", "toll"): "killed", ("число", "погибших"): "killed"}
TOLL_LINKS = words(
    "toll rose rises risen rise has had to of at is was stands stood stand climbed climbs reached "
    "reaches now from the a total number people погибших выросло возросло достигло составило до"
)
"""Words between a toll and its figure: the death toll rose to 50."""

MANIFOLD = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
"""So many at once: a double homicide."""
MANIFOLD_OF = _told(
    killed="homicide murder slaying killing homicides murders", shot="shooting shootings"
)

ONE = words(
    "man woman person child boy girl teen teenager officer soldier civilian citizen victim "
    "suspect student protester policeman bystander deputy mother father son daughter brother "
    "sister resident patron driver passenger worker baby infant toddler male female"
)
"""One of the people: a man, another woman."""
WITHOUT_ARTICLE = words("baby infant toddler")
"""What headlines write without an article: Infant, 4 others hurt."""
PEOPLE = words(
    "people men women children persons boys girls teens teenagers adults males females kids "
    "others officers soldiers victims relatives friends brothers sisters guests deputies "
    "partygoers employees troops police students civilians citizens individuals "
    "sons daughters mothers fathers parents siblings cousins babies infants toddlers"
)
NOT_PEOPLE = words(
    "times shots rounds bullets blocks miles minutes hours days weeks months years counts charges "
    "shootings incidents cases cars vehicles guns weapons suspects shooters gunmen attackers calls "
    "houses homes units percent points doors feet inches locations hospitals streets attacks "
    "gunshots weapon handguns rifles robberies crimes investigators detectives investigations "
    "witnesses"
)
"""Nouns of which a figure counts no harmed people, whatever stands near it."""

BE = words("was were is are be been being am get gets got getting left found lay")
HAVE = words("have has had")
OBJECTS = words("a an the his her their another several some many him them one it its this nearly")
"""Words that begin an object: before such a participle stands who does it."""
BREAKS = words("and but while when after before because that whom whose if or who which how why")
"""Words behind which another clause begins."""
FILLERS = words(
    "the another an additional up to about as many at least some over more than total of a nearly "
    "almost around approximately roughly other all young innocent lives"
)
"""Words between a verb and the figure of its object."""
GRADED = words("seriously critically severely badly slightly gravely remain remained remains still")
"""Words that make a part of those of whom it is said: two critically wounded."""
REST = words("others more survivors")
"""Nouns for those who are left when some have been told of."""
