"""Russian is one file of words; the grammar is the same."""

import pytest

from crosscheck.reading.prose import read
from crosscheck.values.dates import render_dates
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import render


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Погибли не менее 225 человек", ["at least 225"]),
        ("более 5 тысяч человек задержаны, около 100 ранены", ["more than 5,000", "about 100"]),
        ("погибли двести двадцать пять граждан", ["225"]),
        ("в том числе 19 силовиков", ["19"]),
        ("число погибших выросло до 164", ["164"]),
        ("выросло на 12 процентов", ["up 12%"]),
        ("от 160 до 170 протестующих", ["160–170"]),
        ("между 160 и 170", ["160–170"]),
        ("сотни раненых, десятки тысяч людей", ["hundreds", "tens of thousands"]),
        ("несколько сотен", ["several hundred"]),
        ("1,5 млн человек", ["1,500,000"]),
        ("2,5 млрд рублей", ["2,500,000,000 RUB"]),
        ("полтора миллиона", ["1,500,000"]),
        ("две трети жителей, половина детей", ["2 out of 3", "1 out of 2"]),
        ("трое из десяти", ["3 out of 10"]),
        ("сотня человек, тысяча солдат", ["100", "1,000"]),
        ("2022 год", ["2022"]),
        ("никто не погиб", ["0"]),
        ("один из них", []),
        ("5-й этаж", []),
        ("7 января 2022 года", ["7 January 2022"]),
        ("с 4 по 7 января 2022 г.", ["4–7 January 2022"]),
        ("в январе 2022 года", ["January 2022"]),
        ("с 1990 по 2019 год", ["1990–2019"]),
        ("в 1990-х годах", ["1990–1999"]),
        ("в среду, 5 января 2022 года", ["5 January 2022"]),
        ("в начале января 2022 года", ["начале января 2022 года"]),
    ],
)
def test_figures_and_days_are_read(text: str, values: list[str]) -> None:
    assert values == [
        render(found.value) if isinstance(found.value, Quantity) else render_dates(found.value)
        for found in read(text)
    ]


def test_a_text_may_mix_languages() -> None:
    text = "Tengrinews wrote «не менее 225 человек», the ministry said more than 200."

    assert ["не менее 225", "more than 200"] == [found.text for found in read(text)]
