"""THE list of the screens, in the order of their tabs. A screen is a file here, templates in `templates/ID/`, and a line."""

from planner.workbench.screens import board, papers, person, pool, questions, rules, scenarios
from planner.workbench.screens.screen import Screen

SCREENS: tuple[Screen, ...] = (
    board.SCREEN, rules.SCREEN, pool.SCREEN, person.SCREEN, questions.SCREEN, scenarios.SCREEN, papers.SCREEN
)  # fmt: skip
