"""How far words reach: the one table of every width that comparing allows.

=====================  ========  ==============================================================
width                  value     why
=====================  ========  ==============================================================
``HEDGE``              5 %       "about 225" literally allows 213.75 to 236.25: a round number
                                 stands for what is nearer to it than to its neighbours
                                 (Krifka 2007, *Approximate interpretation of number words*)
``HEDGE_LOOSE``        10 %      what a careful reader lets pass for the same hedge
``NEARLY``             10 %      "nearly 200" is 180 up to, but not, 200
``ROUND_FROM``         1,000     below it a report is expected to give the exact count
``ROUND_AT_MOST``      5 %       a round figure is good to half a unit of its last non-zero
                                 digit, and never worse than this
``FRACTION``           2 %       a fraction that decimals cannot write: "a third" beside 33 %
``NEIGHBOURHOOD``      factor 2  "more than 200" is said of 201 to about 400; beyond that a
                                 rounder bound would have been used
``VAGUE``              factor 5  "thousands" is 2,000 to 10,000, then "tens of thousands"
``AROUND_DAYS``        1 day     "around 4 January" literally allows the day before and after
``AROUND_DAYS_LOOSE``  3 days    what a careful reader lets pass beyond that, and beyond the
                                 edges of "early", "mid" and "late" in a month
=====================  ========  ==============================================================

Where no source is named the width is crosscheck's own judgement. A claim may declare a
``tolerance`` of its own, which widens every loose set further.
"""

from decimal import Decimal

HEDGE = Decimal("0.05")
HEDGE_LOOSE = Decimal("0.10")
NEARLY = Decimal("0.10")
ROUND_FROM = Decimal(1000)
ROUND_AT_MOST = Decimal("0.05")
FRACTION = Decimal("0.02")
NEIGHBOURHOOD = Decimal(2)
VAGUE = Decimal(5)
AROUND_DAYS = 1
AROUND_DAYS_LOOSE = 3
