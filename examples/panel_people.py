"""The two files of `panel/`: targets and volunteers of a citizens' panel, as tools for drawing lots take them.

Invented people; addresses and e-mails lead nowhere. Some live at one address, some answer outside the usual two sexes, and the
young are of the City, too many for the targets as first written (`features-tight.csv`).
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

COUNT, SEED, SEATS = 140, 811, 24
FIRST = (
    "Aoife", "Bram", "Carla", "Deniz", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kaia", "Luca", "Mira", "Noah",
    "Olga", "Pavel", "Quinn", "Rosa", "Selim", "Tilda", "Ugo", "Vera", "Wim", "Xenia", "Yusuf", "Zoe",
)  # fmt: skip
LAST = (
    "Abbott", "Berg", "Castell", "Dahl", "Egan", "Fiore", "Grange", "Holm", "Ivers", "Janda", "Kowal", "Lund", "Marsh", "Novak",
    "Oakes", "Pirie", "Quist", "Roux", "Sandoval", "Thorne", "Ullman", "Voss", "Wilder", "Yates",
)  # fmt: skip
STREETS = ("Harbour Row", "Mill Lane", "Quarry Road", "Station Street", "Orchard Close")
# Feature: value: how often among volunteers, least, most, least and most at the very worst.
FEATURES: dict[str, dict[str, tuple[float, int, int, int, int]]] = {
    "gender": {"Female": (0.55, 11, 13, 10, 14), "Male": (0.42, 10, 12, 9, 14), "Non-binary or other": (0.03, 0, 1, 0, 2)},
    "age": {"16-29": (0.14, 5, 6, 4, 7), "30-44": (0.24, 6, 7, 5, 8), "45-59": (0.3, 6, 7, 5, 8), "60+": (0.32, 5, 6, 4, 7)},
    "area": {"City": (0.5, 10, 12, 10, 12), "Hills": (0.35, 7, 8, 6, 9), "Islands": (0.15, 4, 5, 3, 6)},
    "schooling": {"No degree": (0.35, 13, 15, 12, 16), "Degree": (0.65, 9, 11, 8, 12)},
}
# A first wish: many young, few of the City. But the young who volunteer live there.
TIGHT = {
    ("area", "City"): (5, 6), ("area", "Hills"): (12, 13), ("area", "Islands"): (5, 6),
    ("age", "16-29"): (9, 10), ("age", "45-59"): (4, 5), ("age", "60+"): (4, 5),
}  # fmt: skip
YOUNG_OF_THE_CITY = 0.9


def features(*, tight: bool = False) -> pd.DataFrame:
    """[values of features]: feature, value, min, max, min_flex, max_flex."""
    import pandas as pd

    rows = []
    for feature, values in FEATURES.items():
        for value, (_, *bounds) in values.items():
            least, most = TIGHT.get((feature, value), bounds[:2]) if tight else bounds[:2]
            rows.append((feature, value, least, most, max(0, min(least - 1, bounds[2])), max(most + 1, bounds[3])))
    return pd.DataFrame(rows, columns=["feature", "value", "min", "max", "min_flex", "max_flex"], dtype=str)


def volunteers() -> pd.DataFrame:
    """[140 people], in the columns that registration forms give."""
    import pandas as pd

    drawn = random.Random(SEED)  # noqa: S311 - invented people
    rows = []
    for number in range(1, COUNT + 1):
        first, last = drawn.choice(FIRST), drawn.choice(LAST)
        answers = [drawn.choices(list(values), [share for share, *_ in values.values()])[0] for values in FEATURES.values()]
        if answers[1] == "16-29" and drawn.random() < YOUNG_OF_THE_CITY:
            answers[2] = "City"
        if number % 20 == 0:  # of one house with whoever came before
            address, code = rows[-1][5:7]
        else:
            address, code = f"{drawn.randrange(1, 200)} {drawn.choice(STREETS)}", f"ZZ{drawn.randrange(10, 99)}"
        mail = f"{first}.{last}.{number}@example.org".lower()
        rows.append((f"v{number:03}", first, last, mail, f"000 {number:04}", address, code, *answers))
    heads = ["unique_id", "first_name", "last_name", "email", "mobile_number", "primary_address1", "primary_zip", *FEATURES]
    return pd.DataFrame(rows, columns=heads)
