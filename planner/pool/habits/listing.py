"""The habits, in the order in which they are undone: letters before words, words before values, values before fields."""

from __future__ import annotations

from collections.abc import Callable

from planner.pool.habits.beside import read_beside
from planner.pool.habits.codes import read_codes
from planner.pool.habits.damage import drop_control_characters, repair_letters, tell_lost_letters
from planner.pool.habits.date_cells import read_date_cells
from planner.pool.habits.degrees import read_entries
from planner.pool.habits.dittos import fill_dittos, note_merged
from planner.pool.habits.draft import Draft
from planner.pool.habits.fonts import convert_fonts
from planner.pool.habits.highest import take_highest
from planner.pool.habits.known_texts import read_known_texts
from planner.pool.habits.letters import compose_letters, replace_eths
from planner.pool.habits.marks import blank_is_no, values_of_marks
from planner.pool.habits.names import clean_names
from planner.pool.habits.number_cells import note_shown_numbers, read_number_styles
from planner.pool.habits.parts import join_parts
from planner.pool.habits.symbols import read_symbols
from planner.pool.habits.unfinished import refuse_unfinished
from planner.pool.habits.vacancies import doubt_remarks, leave_out_vacancies

HABITS: tuple[Callable[[Draft], None], ...] = (
    compose_letters,
    repair_letters,
    drop_control_characters,
    read_symbols,
    convert_fonts,
    replace_eths,
    tell_lost_letters,
    leave_out_vacancies,
    doubt_remarks,
    note_merged,
    fill_dittos,
    read_beside,
    clean_names,
    read_codes,
    read_known_texts,
    note_shown_numbers,
    read_number_styles,
    read_date_cells,
    read_entries,
    refuse_unfinished,
    take_highest,
    blank_is_no,
    values_of_marks,
    join_parts,
)

# A vacant post is no candidate, and a damaged letter no letter, whatever fields a plan declares.
ALWAYS: tuple[Callable[[Draft], None], ...] = (
    repair_letters,
    drop_control_characters,
    tell_lost_letters,
    leave_out_vacancies,
    doubt_remarks,
)
