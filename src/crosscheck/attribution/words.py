"""The words by which a text says who says it, a table a language."""

from typing import Any, NamedTuple

from crosscheck.reading.language import words


class Speech(NamedTuple):
    """The words of one language, in lower case; a phrase is its words with blanks between."""

    name: str
    sayings: frozenset[str]
    """Verbs that give words to whoever stands before them, whoever that is: said."""
    findings: frozenset[str]
    """Verbs that do so where a name or an office stands before them: confirmed, estimates."""
    tellings: frozenset[str]
    """Verbs that take a listener first: told reporters that."""
    sources: tuple[str, ...]
    """Phrases before one whose words they are: according to."""
    citing: frozenset[str]
    """Words after which somebody's words are passed on by another: citing."""
    cited_by: tuple[str, ...]
    """Phrases before one who passes on another's words: quoted by."""
    offices: frozenset[str]
    """Nouns for those who are asked and answer: police, ministry, report."""
    greetings: frozenset[str]
    """What is said without anything being stated: goodbye."""
    personal: frozenset[str]
    """Pronouns that stand for one person named before: she."""
    pronouns: frozenset[str]
    """Pronouns that stand for somebody or something named before, those among them."""
    nobody: frozenset[str]
    """Words that name nobody, though verbs follow them: it, I, who."""
    relatives: frozenset[str]
    """Words that go back to the noun before them: who."""
    clause_words: frozenset[str]
    """Words at which a noun phrase ends, for a clause begins."""
    finite: frozenset[str]
    """Verbs at which a noun phrase ends."""
    not_said: frozenset[str]
    """Words before a verb by which it is not said, or by nobody: not, would, was."""
    before_verb: frozenset[str]
    """Words that may stand between a speaker and the verb: also, has."""
    openers: frozenset[str]
    """Words before a noun phrase that are none of it: but, meanwhile."""
    prepositions: frozenset[str]
    determiners: frozenset[str]
    ands: frozenset[str]
    that: frozenset[str]
    times: frozenset[str]
    """Words of days and hours that may follow a preposition or the verb."""
    impersonal: frozenset[str]
    """Capitalised words that are not of a person's name: County, Department."""


_DAYS = words("""
    monday tuesday wednesday thursday friday saturday sunday january february april june july august
    september october november december today yesterday tonight morning afternoon evening night noon
    midnight week month year last this early late earlier later weekend a.m p.m am pm
""")

ENGLISH = Speech(
    name="English",
    sayings=words("said says say"),
    findings=words("""
        confirmed confirms announced announces reported reports claimed claims claim estimated
        estimates estimate stated states added adds noted notes wrote writes explained explains
        argued argues argue stressed stresses alleged alleges insisted insists acknowledged
        acknowledges revealed reveals warned warns testified testifies declared declares admitted
        admits recalled recalls suggested suggests maintained maintains concluded concludes tweeted
    """),
    tellings=words("told tells tell"),
    sources=("according to", "in the words of"),
    citing=words("citing quoting"),
    cited_by=("quoted by", "cited by", "as reported by", "as told to"),
    offices=words("""
        police cops sheriff sheriffs officer officers official officials authority authorities
        ministry minister president spokesman spokeswoman spokesperson department office agency
        prosecutor prosecutors investigator investigators detective detectives deputy deputies
        coroner coroners chief mayor governor senator hospital doctor doctors nurse witness
        witnesses neighbor neighbors neighbour neighbours family relatives mother father brother
        sister son daughter uncle aunt cousin friend friends wife husband lawyer attorney judge
        court report statement document documents records affidavit complaint indictment army
        military government trooper troopers commander general captain lieutenant sergeant major
        union company newspaper paper station website outlet media network organisation organization
        group committee council embassy editor professor teacher principal expert experts researcher
        researchers scientist scientists analyst analysts study survey poll firefighter firefighters
        paramedics source sources victim victims suspect suspects resident residents protester
        protesters activist activists critic critics opposition manager owner director dispatch
        dispatcher dispatchers caller pastor priest secretary ambassador envoy negotiator
        commission commissioner superintendent auditors regulator regulators watchdog monitor
        monitors observers ngo charity bureau fbi un who
    """),
    greetings=words("goodbye hello farewell thanks sorry yes nothing prayers grace"),
    personal=words("he she"),
    pronouns=words("he she they it"),
    nobody=words("""
        i we you there what one nobody everyone everybody someone somebody anyone anybody that this
        these those which who him her them us me many some few others much
    """),
    relatives=words("who which"),
    clause_words=words("""
        that because while when whenever as if whether but so where though although whereas unless
        until than what how why who whom whose which or nor according
    """),
    finite=words("""
        is are was were be been being am has have had having do does did will would shall should can
        could may might must said says told died killed shot found left came went began took made
        it's he's she's they're there's
    """),
    not_said=words("""
        not never to would could should can cannot can't will won't did didn't does doesn't do don't
        may might must is are was were be been being isn't aren't wasn't weren't haven't hasn't
        hadn't wouldn't couldn't let
    """),
    before_verb=words("""
        has have had also later then earlier now still just once again initially previously
        repeatedly recently reportedly already only simply officially publicly both all himself
        herself themselves itself on
    """),
    openers=words("""
        but and however meanwhile also still yet then now later earlier so or though although while
        because if when as since after before instead moreover nevertheless today yesterday
        additionally afterwards afterward finally initially
    """),
    prepositions=words("""
        on in at by after during for from until since before near to with of about into within over
        under between among outside inside behind against through across around
    """),
    determiners=words("a an the this that his her its their our my your one another some"),
    ands=words("and &"),
    that=words("that"),
    times=_DAYS,
    impersonal=words("""
        county city department police office street avenue road drive park school university college
        hospital center centre court state states united north south east west church club bar
        association bureau federal national international news times post press district school
        high house white ministry agency group company inc llc corporation
    """),
)

RUSSIAN = Speech(
    name="Russian",
    sayings=words("""
        сообщил сообщила сообщили сообщило сообщает сообщают заявил заявила заявили заявило заявляет
        заявляют сказал сказала сказали говорит говорят рассказал рассказала рассказали
    """),
    findings=words("""
        подтвердил подтвердила подтвердили отметил отметила отметили уточнил уточнила уточнили
        утверждает утверждают объявил объявила объявили
    """),
    tellings=frozenset(),
    sources=("по данным", "по словам", "по информации", "по сообщению", "по оценке", "по оценкам"),
    citing=frozenset(),
    cited_by=("со ссылкой на",),
    offices=words("""
        полиция министерство министр президент прокуратура мвд минздрав власти ведомство агентство
        пресс-служба очевидцы очевидец свидетели врачи источник источники мэр губернатор комитет
        представитель правительство
    """),
    greetings=frozenset(),
    personal=words("он она"),
    pronouns=words("он она они"),
    nobody=words("я мы вы ты это кто что который которая которые"),
    relatives=words("который которая которые"),
    clause_words=words("что когда если хотя чтобы потому пока где как но или"),
    finite=words("был была были было есть будет будут погиб погибла погибли убит убиты стал стали"),
    not_said=words("не"),
    before_verb=words("также ранее позже уже потом"),
    openers=words("но и однако также ранее позже между тем при этом"),
    prepositions=words("в во на по с со из от до для о об при после во время под над"),
    determiners=frozenset(),
    ands=words("и"),
    that=words("что"),
    times=words("""
        понедельник вторник среду четверг пятницу субботу воскресенье сегодня вчера утром вечером
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    """),
    impersonal=frozenset(),
)


def _all(*languages: Speech) -> Speech:
    """Return the words of several languages in one table."""
    merged: dict[str, Any] = {"name": ", ".join(each.name for each in languages)}
    for key in Speech._fields[1:]:
        first, *others = (getattr(each, key) for each in languages)
        merged[key] = sum(others, first) if isinstance(first, tuple) else first.union(*others)
    return Speech(**merged)


SPEECH = _all(ENGLISH, RUSSIAN)
"""Every word by which a speaker is told in a language that is known."""

CUES = frozenset((":",)).union(
    SPEECH.sayings,
    SPEECH.findings,
    SPEECH.tellings,
    SPEECH.citing,
    (phrase.split()[0] for phrase in SPEECH.sources + SPEECH.cited_by),
)
"""Words without one of which no sentence says who speaks."""
