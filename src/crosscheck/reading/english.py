"""The words of English that speak of figures and days, as data."""

from crosscheck.reading.language import DateSense, Language, Part, Sense, numbered, phrases, words

CARDINALS = numbered({
    0: "zero nought naught nil", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six",
    7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen",
    14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen",
    19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty fourty", 50: "fifty", 60: "sixty",
    70: "seventy", 80: "eighty", 90: "ninety",
})  # fmt: skip # read as a table
HUNDREDS = words("hundred hundreds")
SCALES = numbered({
    10**3: "thousand thousands k", 10**5: "lakh lakhs", 10**6: "million millions mln mn mio",
    10**7: "crore crores", 10**9: "billion billions bn bln", 10**12: "trillion trillions tn trn",
    10**15: "quadrillion quadrillions", 10**18: "quintillion quintillions",
})  # fmt: skip # read as a table
GROUPS = numbered({2: "couple pair pairs", 12: "dozen dozens", 20: "score scores"})
MAGNITUDES = numbered({
    20: "tens", 24: "dozens", 40: "scores", 200: "hundreds", 2 * 10**3: "thousands",
    2 * 10**6: "millions", 2 * 10**9: "billions", 2 * 10**12: "trillions",
})  # fmt: skip # read as a table
FRACTIONS = numbered({
    2: "half halves", 3: "third thirds", 4: "quarter quarters fourth fourths",
    5: "fifth fifths", 6: "sixth sixths", 7: "seventh sevenths", 8: "eighth eighths",
    9: "ninth ninths", 10: "tenth tenths", 12: "twelfth twelfths", 16: "sixteenth sixteenths",
    20: "twentieth twentieths", 100: "hundredth hundredths", 1000: "thousandth thousandths",
    10**6: "millionth millionths", 10**9: "billionth billionths",
    10**12: "trillionth trillionths",
})  # fmt: skip # read as a table
ORDINALS = numbered({
    1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh",
    8: "eighth", 9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth",
    14: "fourteenth", 15: "fifteenth", 16: "sixteenth", 17: "seventeenth", 18: "eighteenth",
    19: "nineteenth", 20: "twentieth", 30: "thirtieth",
})  # fmt: skip # read as a table

_GREATER = "more greater larger bigger higher older longer taller heavier faster"
_SMALLER = "less fewer smaller lower younger shorter lighter slower"


def _comparatives() -> dict[str, Sense]:
    """Return more than, no fewer than, less or equal to and all their like."""
    table: dict[str, Sense] = {}
    rows: tuple[tuple[str, Sense, Sense, Sense], ...] = (
        (_GREATER, "more", "at least", "at most"),
        (_SMALLER, "less", "at most", "at least"),
    )
    for comparatives, than, or_equal, no_more in rows:
        for word in comparatives.split():
            table[f"{word} than"] = than
            table[f"equal to or {word} than"] = or_equal
            table[f"equal or {word} than"] = or_equal
            for equal in ("or equal than", "or equal to", "than or equal to", "than or equal"):
                table[f"{word} {equal}"] = or_equal
            for no in ("no", "not", "not any", "nothing", "never"):
                table[f"{no} {word} than"] = no_more
    return table


BOUNDS: dict[str, Sense] = _comparatives() | phrases({
    "more": """over, above, exceeding, exceed, exceeds, exceeded, in excess of, beyond, north of,
        surpassing, surpass, surpassed, surpasses, topping, topped, >""",
    "at least": """at least, at the least, at the very least, a minimum of, minimum, minimum of,
        minimum of at least, upwards of, upward of, not under, not below, at or above, > =, ≥,
        = >, as few as, as little as, at a minimum,
        min, above or equal to, over or equal to""",
    "less": "under, below, beneath, <, south of",
    "at most": """at most, at the most, at the very most, up to, up to as many as,
        up to as much as, as many as, as much as, as high as, a maximum of, maximum,
        maximum of, not exceeding, does not exceed, did not exceed, not to exceed, not over,
        not above, at or below, < =, ≤, = <, at a maximum, max, below or equal to,
        under or equal to""",
    "about": """about, around, roughly, approximately, approx, approx ., circa, c ., ca ., some,
        an estimated, estimated, estimated at, in the region of, in the order of, on the order of,
        something like, somewhere around, somewhere in the region of, an approximate,
        an average of about, close on, give or take, or so, or about, reportedly about,
        more or less, ~, ≈, ≃, ∼""",
    "nearly": """nearly, almost, close to, approaching, nearing, just short of, just shy of,
        shy of, just under, just below, a little under, slightly under, slightly less than,
        slightly fewer than, just less than, a little less than, virtually""",
    "between": "between, anywhere between, somewhere between, of between, in between",
    "from": "from, anywhere from, ranging from, range from, ranges from",
    "exactly": """exactly, precisely, a total of, =, equal to, equals, is equal to, exact""",
})  # fmt: skip # read as a table
AFTER: dict[str, Sense] = phrases({
    "at least": """or more, or over, or above, or greater, or higher, or larger, or bigger,
        or longer, or older, or better, or up, or upwards, and more, and over, and above, and up,
        and upwards, and upward, upwards, upward, and higher, and older, at least, at the least,
        at the very least, minimum, if not more, +, plus, - plus""",
    "more": "and counting",
    "at most": """or less, or fewer, or under, or below, or lower, or smaller, or younger,
        or shorter, and under, and below, and less, and fewer, and lower, and younger, at most,
        at the most, maximum, at the maximum, tops, max, if not less""",
    "about": """or so, - odd, odd, or thereabouts, give or take, approximately, more or less,
        - ish, ish, or about""",
})  # fmt: skip # read as a table
UNITS = phrases({
    "%": "%, percent, per cent, pct, pc, percents",
    "pp": "percentage point, percentage points", "bp": "basis point, basis points",
    "second": "second, seconds, sec, secs", "minute": "minute, minutes, min, mins",
    "hour": "hour, hours, hr, hrs", "day": "day, days", "week": "week, weeks, wk, wks",
    "month": "month, months", "year": "year, years, yr, yrs",
    "decade": "decade, decades", "century": "century, centuries",
    "km": "km, kms, kilometre, kilometres, kilometer, kilometers",
    "m": "m, metre, metres, meter, meters",
    "cm": "cm, centimetre, centimetres, centimeter, centimeters",
    "mm": "mm, millimetre, millimetres, millimeter, millimeters",
    "mile": "mile, miles, mi", "foot": "foot, feet, ft", "inch": "inch, inches",
    "yard": "yard, yards, yd, yds", "nautical mile": "nautical mile, nautical miles, nmi",
    "light year": "light year, light years, light - year, light - years",
    "kg": "kg, kgs, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos",
    "g": "g, gram, grams, gramme, grammes", "mg": "mg, milligram, milligrams",
    "tonne": "tonne, tonnes, metric ton, metric tons", "ton": "ton, tons",
    "lb": "lb, lbs, pound, pounds", "ounce": "ounce, ounces, oz",
    "hectare": "hectare, hectares, ha", "acre": "acre, acres",
    "sq km": """sq km, square km, km ², km², square kilometre, square kilometres,
        square kilometer, square kilometers""",
    "sq m": """sq m, square metre, square metres, square meter, square meters, m ², m²,
        square m""",
    "sq mile": "square mile, square miles, sq mi, sq mile, sq miles",
    "sq foot": "square foot, square feet, sq ft, sq feet",
    "litre": "litre, litres, liter, liters, l", "ml": "ml, millilitre, millilitres, milliliters",
    "gallon": "gallon, gallons", "barrel": "barrel, barrels, bbl",
    "cubic metre": "cubic metre, cubic metres, cubic meter, cubic meters, m ³, m³",
    "km/h": """km / h, kmh, kph, km per hour, kilometres per hour, kilometers per hour,
        kilometres an hour, kilometers an hour, km an hour""",
    "mph": "mph, miles per hour, miles an hour", "knot": "knot, knots, kt, kts",
    "°C": "c, ° c, °c, degrees celsius, degree celsius, degrees c, celsius, ℃",
    "°F": "f, ° f, °f, degrees fahrenheit, degree fahrenheit, degrees f, fahrenheit",
    "degree": "degree, degrees, °",
    "kW": "kw, kilowatt, kilowatts", "MW": "mw, megawatt, megawatts",
    "GW": "gw, gigawatt, gigawatts", "kWh": "kwh, kilowatt hours, kilowatt - hours",
    "MWh": "mwh, megawatt hours", "watt": "watt, watts, w", "volt": "volt, volts",
    "hp": "hp, horsepower, bhp", "Hz": "hz, hertz", "kHz": "khz", "MHz": "mhz",
    "GHz": "ghz", "byte": "byte, bytes", "kB": "kb, kilobyte, kilobytes",
    "MB": "mb, megabyte, megabytes", "GB": "gb, gigabyte, gigabytes",
    "TB": "tb, terabyte, terabytes", "Mbps": "mbps", "Gbps": "gbps",
    "USD": """dollar, dollars, us dollar, us dollars, u . s . dollars, usd,
        american dollars""",
    "EUR": "euro, euros, eur", "GBP": "gbp, pound sterling, pounds sterling, quid",
    "RUB": "rouble, roubles, ruble, rubles, rub, rur", "KZT": "tenge, kzt",
    "JPY": "yen, jpy", "CNY": "yuan, renminbi, cny, rmb",
    "INR": "rupee, rupees, inr", "CHF": "swiss franc, swiss francs, francs, chf",
    "AUD": "aud, australian dollars", "CAD": "cad, canadian dollars",
    "TRY": "lira, liras", "UAH": "hryvnia, hryvnias, uah",
    "HKD": "hkd", "NZD": "nzd", "SGD": "sgd", "BRL": "brl", "NGN": "ngn", "ILS": "ils",
    "SEK": "kronor, krona, sek", "cent": "cent, cents", "penny": "pence, penny",
})  # fmt: skip # read as a table
MONEY = phrases({
    "USD": "$, us $, u . s . $, usd, $ us", "EUR": "€, eur", "GBP": "£, gbp", "JPY": "¥, jpy",
    "RUB": "₽, rub", "KZT": "₸, kzt", "INR": "₹, rs, rs ., inr", "AUD": "a $, au $, aud",
    "CAD": "c $, ca $, cad", "HKD": "hk $", "NZD": "nz $", "SGD": "s $", "CNY": "rmb, cny",
    "CHF": "chf", "KRW": "₩", "TRY": "₺", "UAH": "₴", "BRL": "r $", "NGN": "₦", "ILS": "₪",
})  # fmt: skip # read as a table
NEGATIONS = words("""
    not no never none nobody nothing neither nor nowhere without cannot denied denies deny
    isn't wasn't aren't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't
    couldn't shouldn't isn’t wasn’t aren’t weren’t don’t doesn’t didn’t hasn’t haven’t hadn’t
    won’t wouldn’t can’t couldn’t shouldn’t
""")
MONTHS = numbered({
    1: "january jan", 2: "february feb", 3: "march mar", 4: "april apr", 5: "may",
    6: "june jun", 7: "july jul", 8: "august aug", 9: "september sep sept",
    10: "october oct", 11: "november nov", 12: "december dec",
})  # fmt: skip # read as a table
WEEKDAYS = numbered({
    0: "monday mon", 1: "tuesday tue tues", 2: "wednesday wed", 3: "thursday thu thur thurs",
    4: "friday fri", 5: "saturday sat", 6: "sunday sun",
})  # fmt: skip # read as a table
# Names of months and weekdays cut short are other words too ("sun", "mar").
_SHORT = words("""
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
""")
PARTS: dict[str, Part] = phrases({
    "early": """early, early in, early -, beginning of, start of, first days of, early days of,
        early part of, opening days of, beginning -, first weeks of""",
    "mid": "mid, mid -, middle of, the middle of",
    "late": """late, late in, late -, end of, close of, last days of, final days of, latter part of,
        later part of, end -, dying days of, last weeks of""",
})  # fmt: skip # read as a table
DATE_BEFORE: dict[str, DateSense] = phrases({
    "by": """by, no later than, not later than, up to, until, till, up until, through, on or before,
        as late as""",
    "before": "before, prior to, earlier than, ahead of",
    "since": """since, ever since, from, starting, starting on, starting from, starting in,
        beginning on, beginning in, no earlier than, not before, on or after, as early as,
        effective""",
    "after": "after, later than",
    "around": """around, about, circa, c ., ca ., approximately, roughly, on or about, on or around,
        in or around, in or about, on around, ~""",
    "between": """between, the night between, night between, the nights between,
        overnight between""",
    "night": "the night of, night of, overnight on, on the night of",
    "on": "as of, as at, overnight from, the night from",
})  # fmt: skip # read as a table

ENGLISH = Language(
    name="English",
    cardinals=CARDINALS,
    hundreds=HUNDREDS,
    scales=SCALES,
    groups=GROUPS,
    weak_groups=words("score"),
    magnitudes=MAGNITUDES,
    short_scales=frozenset(),
    alone=frozenset(),
    weak_magnitudes=words("tens scores"),
    several=words("several few various many multiple"),
    fractions=FRACTIONS,
    single_fractions=frozenset(word for word in FRACTIONS if not word.endswith("s")),
    bare_fractions=words("half"),
    other_halves=words("last other better latter this each either that"),
    half_things=words("time way"),
    whole_halves=frozenset(),
    ordinals=ORDINALS,
    ordinal_endings=words("st nd rd th"),
    articles=words("a an"),
    joiners=words("and"),
    points=words("point"),
    minus=words("minus negative"),
    in_so_many=phrases(
        {
            "in": "in, in every, - in -",
            "out of": "out of, out of every, of every, out of each, - out - of -",
            "over": "over",
        }
    ),
    nought=frozenset(("no one", "nobody", "none", "not a single", "not one", "no - one")),
    no=words("no zero"),
    before=BOUNDS,
    after=AFTER,
    than=words("than equal"),
    to=words("to till until through thru"),
    also=words("and but also is yet , was it ' ’ s"),
    alternatives=words("or"),
    units=UNITS,
    money=MONEY,
    rises=words("""
        up rise rises rose risen rising raise raised raises raising increase increased increases
        increasing grew grow grown grows growing growth gain gained gains gaining jump jumped jumps
        climbed climb climbs soared soar surged surge higher added adding boost boosted expanded
        advanced appreciated
    """),
    falls=words("""
        down fall fell fallen falls falling decrease decreased decreases decreasing declined
        decline declines declining dropped drop drops dropping lost losing slipped slip slips sank
        plunged plunge tumbled tumble shrank shrunk lower shed reduced reduce cut contracted slid
        slide eased dipped dip loss slumped slump depreciated
    """),
    weak_changes=words("""
        lost losing lose loss added adding shed gain gained cut raised raise raises raising lower
        higher
    """),
    change_links=words("by of a an another nearly about as much"),
    by=words("by"),
    of_length=words(
        "tall high deep long wide away sprint race relay freestyle hurdles above below"
    ),
    labels=words("""
        article articles section sections chapter chapters page pages p pp no nos # version v ver
        route highway interstate flight channel model season episode volume vol platform apartment
        apt suite act resolution amendment fig psalm verse ward precinct formula category windows
        exit terminal schedule appendix annex clause paragraph para squadron battalion brigade
        regiment matchday covid ch isbn code zip tel phone extension ext
    """),
    weak_labels=words("""
        number room level phase type issue line gate unit building box rule title figure table step
        round week day part lot area zone district class series game division group track grade
        stage item tier block session sector camp pier mark war size point
    """),
    emergency=words("""
        911 999 112 call calls called calling caller callers dial dialed dialled dispatch dispatcher
        dispatchers operator
    """),
    match_words=words("""
        win wins won winning victory defeat defeated defeating loss lost lose losing draw drew drawn
        beat beats beaten beating score scored scoreline lead led leading tie tied aggregate record
        penalties
    """),
    age_words=words("aged age"),
    streets=words("""
        street st road rd avenue ave drive dr lane ln boulevard blvd way court ct place pl parkway
        highway hwy terrace circle square
    """),
    blocks=words("block"),
    pronoun_before=words("no the this that which each every any some another only"),
    pronoun_after=words(
        "of another who whom that way thing point time side hand must can should might such"
    ),
    people=words("""
        people men women children police personnel staff troops crew clergy folk folks youth fish
        sheep aircraft spacecraft series species cattle teens
        percent mice geese feet teeth oxen data media criteria phenomena cavalry infantry
    """),
    people_endings=tuple("ers ors ists ians ants ents ees men izens oops ims ans ives".split()),
    multiples={"doubl": 2, "twice": 2, "tripl": 3, "trebl": 3, "quadrupl": 4},
    one_of_people=words("""
        person man woman child officer soldier civilian citizen death arrest teen victim protester
        policeman boy girl student suspect injury casualty fatality case patient prisoner hostage
        injuries casualties fatalities survivors survivor
    """),
    counted_verbs=words("""
        were are have had died die killed wounded injured dead arrested detained hurt shot missing
        fled remain remained survived
    """),
    place_before=words("in at near from across outside around"),
    not_nouns=words("""
        a an the this that these those his her its their our my your who whom whose which what when
        where why how if as at by for from in into of off on onto out over per since than through
        to under until up upon with within without after before about above across against along
        among around behind below beneath beside besides between beyond but and or nor so yet both
        either neither not no is are was were be been being am has have had having do does did done
        will would shall should can could may might must there here then now also still just only
        even ago later earlier today yesterday tomorrow because while during including worldwide
        more less fewer most i you he she it we they them him us me killed wounded injured dead
        died die dies arrested detained missing hurt shot said say says according despite toward
        towards amid via whereas though although except plus minus vs versus ever never already
        nearly almost roughly approximately alone each every all any some such very too instead
        however remains remain becomes became includes makes gets goes takes comes gives shows
        means seems needs wants keeps begins starts leads plays lives works runs stands sits
        left right high long tall deep wide old above-mentioned yes per cent percent
    """),
    plural_endings=("s",),
    of=words("of"),
    the=words("the"),
    around_figures=words("the a total of all"),
    around_dates=words("on the in at during of"),
    negations=NEGATIONS,
    months=MONTHS,
    unsure_months=words("may march april june august"),
    weekdays=WEEKDAYS,
    short_names=_SHORT,
    capitals=True,
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    decades=numbered(
        {
            20: "twenties",
            30: "thirties",
            40: "forties",
            50: "fifties",
            60: "sixties",
            70: "seventies",
            80: "eighties",
            90: "nineties",
        }
    ),
    decade_endings=words("s"),
    near_days={"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1},
    steps=numbered({-1: "last previous", 0: "this", 1: "next coming"}),
    told_steps=words("previous"),
    periods=phrases(
        {
            "day": "day, night, days",
            "week": "week, weeks",
            "weekend": "weekend",
            "month": "month, months",
            "year": "year, years",
            "decade": "decade, decades",
            "century": "century",
        }
    ),
    parts=PARTS,
    date_before=DATE_BEFORE,
    date_after=phrases({"since": "onwards, onward, or later", "by": "or earlier"}),
    year_before=words("""
        in since during until till before after year late early mid circa summer spring autumn
        winter fall years season back end © january february march
        april may june july august september october november december jan feb mar apr jun jul aug
        sep sept oct nov dec
    """),
    year_perhaps_before=words("of for around between from by through about"),
    year_after=words("was saw election elections season census"),
    year_words=frozenset(),
    day_before=words("on by since until before after between from of"),
    century=words("century"),
    quarter=words("quarter"),
    half_year=words("half"),
    morning=words("am a"),
    afternoon=words("pm p"),
    clock=words("o'clock o’clock"),
    times=words("noon midnight midday"),
    at=words("at about around by before after until since from on"),
)
