"""Each file in `bad/` has one defect; the table says with which code, on which line and in which words it is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.problems import BadInput, Problem
from planner.reading.loading import load_plan
from planner.report.problems import shown

BAD = Path(__file__).parent / "bad"

# (file, code, line, words that the message or the hint must hold)
TABLE: list[tuple[str, str, int | None, tuple[str, ...]]] = [
    ("plan-empty.yaml", "file-empty", None, ("empty",)),
    ("plan-list.yaml", "needs-mapping", 1, ("[plan]",)),
    ("plan-syntax.yaml", "yaml-bracket-open", 6, ("`[`",)),
    ("plan-tab.yaml", "yaml-tab", 6, ("tab", "spaces")),
    ("plan-duplicate-key.yaml", "duplicate-key", 5, ("`plan`", "line 1")),
    ("plan-number-as-key.yaml", "key-not-text", 6, ("2025",)),
    ("plan-merge-key.yaml", "yaml-merge-key", 7, ("<<",)),
    ("plan-tag.yaml", "yaml-tag", 5, ("!!python/object:os.system",)),
    ("plan-two-documents.yaml", "yaml-several-documents", 6, ("several",)),
    ("plan-alias-bomb.yaml", "yaml-too-many-values", 10, ("100000",)),
    ("plan-alias-inside-itself.yaml", "yaml-alias-inside-itself", 5, ("*c",)),
    ("plan-alias-unknown.yaml", "yaml-alias-unknown", 5, ("*star",)),
    ("plan-too-deep.yaml", "yaml-too-deep", 5, ("60",)),
    ("plan-control-character.yaml", "control-character", 5, ("U+0007",)),
    ("plan-latin.yaml", "yaml-encoding", 5, ("UTF-8",)),
    ("plan-unknown-key.yaml", "unknown-key", 5, ("`titel`", "title")),
    ("plan-no-committees-key.yaml", "missing-key", 1, ("`committees`",)),
    ("plan-no-committees.yaml", "no-committees", 5, ("no committee",)),
    ("plan-title-language.yaml", "unknown-key", 5, ("`fr`", "vi, en")),
    ("plan-lang.yaml", "not-one-of", 5, ("`lang`", "`de`", "en, vi")),
    ("plan-as-of.yaml", "bad-month", 2, ("`2025`", "2025-07")),
    ("plan-rules-on.yaml", "bad-day", 3, ("`2025`", "2025-05-01")),
    ("plan-rules-on-short-year.yaml", "two-digit-year", 3, ("01/05/25",)),
    ("plan-threshold-without-from.yaml", "threshold-without-from", 9, ("`at_least`", "`from`")),
    ("plan-thresholds-out-of-order.yaml", "thresholds-out-of-order", 13, ("2024-06-14", "2025-04-14")),
    ("plan-thresholds-none.yaml", "list-empty", 9, ("`at_least`",)),
    ("plan-thresholds-none-in-condition.yaml", "list-empty", 9, ("`months_to_retirement`",)),
    ("plan-threshold-value.yaml", "bad-bound", 9, ("`half`",)),
    ("plan-threshold-key.yaml", "unknown-key", 9, ("`since`", "from")),
    ("plan-threshold-in-condition.yaml", "bad-number-value", 11, ("`many`",)),
    ("plan-no-threshold-yet.yaml", "no-threshold-yet", 9, ("2025-09-01", "2026-01-01")),
    ("plan-threshold-needs-day.yaml", "threshold-needs-day", 8, ("`at_least`", "rules_on")),
    ("plan-family-needs-day.yaml", "family-needs-day", 7, ("`executive`", "older-executive", "rules_on")),
    ("plan-family-not-in-force.yaml", "family-not-in-force", 9, ("2019-06-01", "older-executive (2019-07-01 – 2024-12-31)")),
    ("plan-family-ambiguous.yaml", "family-ambiguous", 9, ("`executive`", "newer-executive", "newest-executive")),
    ("plan-pool-missing.yaml", "file-missing", 3, ("nowhere.csv",)),
    ("plan-pool-key.yaml", "unknown-key", 3, ("`sheets`", "sheet")),
    ("plan-fields-missing.yaml", "fields-not-found", 4, ("`catalog`", "catalogue")),
    ("plan-no-seats.yaml", "missing-key", 6, ("`seats`",)),
    ("plan-seats-share.yaml", "needs-whole", 7, ("50%",)),
    ("plan-seats-range.yaml", "seats-as-range", 7, ("9 đến 11", "`seats: {at_least: 9, at_most: 11}`")),
    ("plan-seats-without-bound.yaml", "no-bound", 7, ("at_least",)),
    ("plan-seats-unknown-key.yaml", "unknown-key", 7, ("`fix`", "fixed")),
    ("plan-seats-fixed-yes.yaml", "needs-true-or-false", 7, ("yes",)),
    ("plan-committee-key.yaml", "unknown-key", 8, ("`ruls`", "rules")),
    ("plan-committee-slash.yaml", "name-with-slash", 6, ("`a/b`",)),
    ("plan-committee-joint.yaml", "id-reserved", 6, ("`joint`",)),
    ("plan-within-unknown.yaml", "unknown-committee", 8, ("`bord`", "board")),
    ("plan-within-itself.yaml", "within-cycle", 6, ("board → board",)),
    ("plan-rules-number.yaml", "ruleset-not-found", 8, ("`5`",)),
    ("plan-rules-text.yaml", "needs-list", 8, ("ward",)),
    ("plan-same-id-in-two-sets.yaml", "rule-in-two-sets", 8, ("`women`", "more-women.yaml")),
    ("plan-joint-unknown.yaml", "unknown-committee", 9, ("`deputy`", "board")),
    ("plan-joint-one.yaml", "needs-two-committees", 9, ("`holds`",)),
    ("plan-joint-share.yaml", "needs-whole", 9, ("1/2",)),
    ("plan-joint-count.yaml", "unknown-key", 9, ("`count`",)),
    ("plan-waiver-rule.yaml", "unknown-rule", 10, ("`board/e`", "board/d")),
    ("plan-waiver-count.yaml", "waiver-not-here", 10, ("board/w", "`count`")),
    ("plan-waiver-authority.yaml", "waiver-authority", 10, ("local", "city")),
    ("plan-waiver-reason.yaml", "missing-key", 10, ("`reason`",)),
    ("plan-prefer-unknown.yaml", "bad-preference", 9, ("`shold`", "should")),
    ("plan-prefer-text-field.yaml", "wrong-field-type", 9, ("`unit`", "text")),
    ("plan-prefer-in.yaml", "unknown-committee", 9, ("`bord`", "board")),
    ("plan-prefer-two.yaml", "bad-preference", 9, ("highest",)),
    ("plan-prefer-file.yaml", "file-missing", 9, ("current.csv",)),
    ("plan-no-id.yaml", "missing-key", 9, ("`id`",)),
    ("plan-reserved-id.yaml", "id-reserved", 9, ("`seats`",)),
    ("plan-slash-in-id.yaml", "name-with-slash", 9, ("`a/b`",)),
    ("plan-no-body.yaml", "rule-without-body", 9, ("r", "require, count")),
    ("plan-two-bodies.yaml", "rule-several-bodies", 9, ("count, exclude",)),
    ("plan-body-misspelt.yaml", "unknown-key", 9, ("`cuont`", "count")),
    ("plan-unknown-rule-key.yaml", "unknown-key", 9, ("`atleast`", "at_least")),
    ("plan-force.yaml", "force-unknown", 9, ("`force`", "must, should", "phấn đấu")),
    ("plan-priority.yaml", "needs-positive-whole", 9, ("`priority`", "0")),
    ("plan-weight.yaml", "needs-positive-whole", 9, ("`weight`", "1.5")),
    ("plan-basis-source.yaml", "unknown-source", 9, ("`CT45`",)),
    ("plan-basis-key.yaml", "unknown-key", 9, ("`claus`", "clause")),
    ("plan-basis-confidence.yaml", "not-one-of", 9, ("`confidence`", "`sure`", "confirmed, to_confirm")),
    ("plan-no-bound.yaml", "no-bound", 9, ("no bound",)),
    ("plan-exactly-and.yaml", "exactly-not-alone", 9, ("`exactly`",)),
    ("plan-negative.yaml", "bad-bound", 9, ("-1",)),
    ("plan-words-as-bound.yaml", "bad-bound", 9, ("half",)),
    ("plan-share-over.yaml", "share-over-whole", 9, ("4/3",)),
    ("plan-share-too-fine.yaml", "share-too-fine", 9, ("1/100000001", "6 decimals")),
    ("plan-bound-too-large.yaml", "number-too-large", 9, ("1000000001",)),
    ("plan-mean-too-fine.yaml", "decimal-too-fine", 9, ("4.1234567", "6 decimals")),
    ("plan-mean-too-large.yaml", "number-too-large", 9, ("1000000000.5",)),
    ("plan-shares-crossed.yaml", "shares-crossed", 9, ("30%", "20%")),
    ("plan-mean-share.yaml", "share-not-here", 9, ("15%",)),
    ("plan-mean-of-text.yaml", "wrong-field-type", 9, ("`unit`", "number")),
    ("plan-distinct-date.yaml", "wrong-field-type", 9, ("`birth_date`", "date")),
    ("plan-distinct-age.yaml", "computed-not-here", 9, ("`age`",)),
    ("plan-each-value.yaml", "value-not-listed", 9, ("`femal`", "female")),
    ("plan-each-value-twice.yaml", "listed-twice", 9, ("`nữ`",)),
    ("plan-apart-one.yaml", "apart-form", 9, ("[a]",)),
    ("plan-apart-text-list.yaml", "apart-form", 9, ("a",)),
    ("plan-include-empty.yaml", "list-empty", 9, ("`include`",)),
    ("plan-include-twice.yaml", "listed-twice", 9, ("`a`",)),
    ("plan-exclude-text.yaml", "needs-list", 9, ("`exclude`", "a")),
    ("plan-include-nested.yaml", "needs-text", 9, ("[a]",)),
    ("plan-selector-number.yaml", "bad-selector", 9, ("5",)),
    ("plan-selector-blank.yaml", "bad-selector", 9, ("null",)),
    ("plan-selector-unknown-group.yaml", "unknown-group", 9, ("`womn`",)),
    ("plan-selector-mixed.yaml", "connective-not-alone", 9, ("`any`",)),
    ("plan-selector-any-mapping.yaml", "needs-list", 9, ("`any`",)),
    ("plan-selector-any-empty.yaml", "list-empty", 9, ("`any`",)),
    ("plan-selector-operator.yaml", "unknown-operator", 9, ("`under`", "below")),
    ("plan-selector-operator-on-category.yaml", "operator-needs-order", 9, ("`below`", "category")),
    ("plan-selector-operator-on-undeclared.yaml", "operator-undeclared", 9, ("`agee`", "age")),
    ("plan-selector-number-value.yaml", "bad-number-value", 9, ("`high`",)),
    ("plan-selector-date-value.yaml", "bad-date-value", 9, ("`31/02/1980`",)),
    ("plan-selector-yesno-value.yaml", "bad-yesno-value", 9, ("`maybe`",)),
    ("plan-selector-level-value.yaml", "value-not-listed", 9, ("`masters`", "master")),
    ("plan-selector-category-value.yaml", "value-not-listed", 9, ("`woman`",)),
    ("plan-selector-list-value.yaml", "value-not-listed", 9, ("`head`",)),
    ("plan-selector-empty-condition.yaml", "condition-empty", 9, ("`gender`", "known")),
    ("plan-selector-empty-list.yaml", "list-empty", 9, ("`gender`",)),
    ("plan-selector-nested-list.yaml", "condition-value", 9, ("`gender`",)),
    ("plan-selector-known.yaml", "needs-true-or-false", 9, ("`known`",)),
    ("plan-how-many-of-text.yaml", "how-many-needs-list", 9, ("`degree`", "level", "planned")),
    ("plan-how-many-undeclared.yaml", "operator-undeclared", 9, ("`how_many`", "planned")),
    ("plan-how-many-decimal.yaml", "how-many-not-whole", 9, ("2.5",)),
    ("plan-how-many-known.yaml", "unknown-operator", 9, ("`known`", "at_most")),
    ("plan-how-many-empty.yaml", "condition-empty", 9, ("`planned`",)),
    ("plan-selector-between-one.yaml", "between-needs-two", 9, ("[80]",)),
    ("plan-selector-between-reversed.yaml", "between-reversed", 9, ("90, 80",)),
    ("plan-selector-needs-date.yaml", "needs-date-field", 9, ("`party_years`", "`party_date`")),
    ("plan-needs-as-of.yaml", "needs-as-of", 7, ("`age`",)),
    ("plan-as-of-blank.yaml", "needs-as-of", 8, ("`age`",)),
    ("plan-group-unknown.yaml", "unknown-group", 8, ("`womn`", "women")),
    ("plan-field-by-header.yaml", "header-for-field", 9, ("header of the field `degree`", "Write `degree`")),
    ("plan-field-near-header.yaml", "operator-undeclared", 9, ("degree (Trình độ)",)),
    ("plan-field-like-no-other.yaml", "operator-undeclared", 9, ("`shoe_size`", "Declare it")),
    ("plan-bound-min.yaml", "unknown-key", 9, ("`min`", "Did you mean: at_least?")),
    ("plan-bound-symbol.yaml", "unknown-key", 9, ("`<=`", "Did you mean: at_most?")),
    ("plan-bound-in-vietnamese.yaml", "unknown-key", 9, ("`tối thiểu`", "Did you mean: at_least?")),
    ("plan-bound-misspelt.yaml", "unknown-key", 9, ("Did you mean: at_least?",)),
    ("plan-bound-list.yaml", "bound-list", 9, ("`exactly`", "[0, 2]", "at_least: 0, at_most: 2")),
    ("plan-bound-list-of-mean.yaml", "bound-list", 9, ("[80, 90]",)),
    ("plan-condition-list.yaml", "bound-list", 9, ("`below`", "[80, 90]")),
    ("plan-key-of-another-body.yaml", "key-of-another-body", 9, ("`who` goes with require", "not with `apart`")),
    ("plan-bound-of-require.yaml", "key-of-another-body", 9, ("`at_least` goes with count",)),
    ("plan-key-far-from-all.yaml", "unknown-key", 9, ("`banana`", "Known here: count, of, at_least")),
    ("plan-operator-symbol.yaml", "unknown-operator", 9, ("`>`", "Did you mean: above?")),
    ("plan-operator-in-vietnamese.yaml", "unknown-operator", 9, ("Did you mean: at_most?",)),
    ("plan-operator-far-from-all.yaml", "unknown-operator", 9, ("Known here: below, at_most, at_least, above",)),
    ("plan-topic-in-vietnamese.yaml", "not-one-of", 9, ("Did you mean: women?",)),
    ("plan-authority-in-vietnamese.yaml", "not-one-of", 9, ("Did you mean: city?",)),
    ("plan-joint-holds-minimum.yaml", "holds-maximum-alone", 11, ("maximum alone", "at_most: 1", "both: [a, b]")),
    ("plan-set-by-its-name.yaml", "ruleset-of-another-file", 9, ("`calls-itself`", "other-name.yaml", "write `other-name`")),
    ("plan-prefer-word.yaml", "bad-preference", 10, ("`max`", "Did you mean: highest?")),
    ("plan-prefer-far-from-all.yaml", "bad-preference", 10, ("Write one of: should, seats",)),
    (
        "plan-waiver-of-no-rule.yaml",
        "unknown-rule",
        10,
        ("`board/height`", "Rules of this committee: board/seats, board/women"),
    ),
    ("plan-group-far-from-all.yaml", "unknown-group", 9, ("`giants`", "Groups here: women")),
    ("plan-fields-line.yaml", "fields-line-missing", 1, ("no line `fields: ...`", "`fields: vn-cadre`")),
    ("plan-fields-too-few.yaml", "fields-too-few", 4, ("birth_date", "ct45-2025-conditions", "`fields: vn-cadre`")),
    ("set-no-name.yaml", "missing-key", 1, ("`ruleset`",)),
    ("set-unknown-key.yaml", "unknown-key", 2, ("`rule`", "rules")),
    ("set-extends-nothing.yaml", "ruleset-not-found", 2, ("`central`",)),
    ("set-extends-itself.yaml", "extends-cycle", 2, ("→",)),
    ("set-same-id.yaml", "rule-id-twice", 4, ("`a`",)),
    ("set-groups-in-a-circle.yaml", "group-cycle", 4, ("one → two → one",)),
    ("set-unused-group.yaml", "unknown-operator", 3, ("`under`",)),
    ("set-layer.yaml", "not-one-of", 2, ("`layer`", "`federal`", "central, city, local")),
    ("set-in-force-text.yaml", "needs-mapping", 2, ("2025",)),
    ("set-in-force-key.yaml", "unknown-key", 2, ("`until`", "to")),
    ("set-in-force-date.yaml", "bad-date", 2, ("`soon`",)),
    ("set-in-force-reversed.yaml", "in-force-reversed", 2, ("2024-12-31", "2025-04-14")),
    ("set-family-slash.yaml", "name-with-slash", 2, ("`a/b`",)),
    ("set-allowed-by.yaml", "needs-text", 3, ("`allowed_by`",)),
    ("set-source-date.yaml", "bad-date", 3, ("`14th of April`",)),
    ("set-group-list.yaml", "needs-mapping", 2, ("[women]",)),
    ("set-yaml-no-colon.yaml", "yaml-no-colon", 7, ("no colon", "count women")),
    ("set-yaml-nbsp.yaml", "yaml-odd-character", 8, ("no-break space", "U+00A0", "ordinary space")),
    ("set-yaml-nbsp-indent.yaml", "yaml-odd-character", 8, ("no-break space",)),
    ("set-yaml-fullwidth.yaml", "yaml-odd-character", 7, ("full-width colon", "Put `:`")),
    ("set-yaml-fullwidth-last.yaml", "yaml-odd-character", 8, ("full-width colon",)),
    ("set-yaml-curly.yaml", "yaml-odd-character", 7, ("curly quotation mark",)),
    ("set-yaml-quote-open.yaml", "yaml-quote-open", 7, ("opened here", '\\"')),
    ("set-yaml-quote-open1.yaml", "yaml-quote-open", 7, ("opened here",)),
    ("set-yaml-flow-open.yaml", "yaml-bracket-open", 7, ("`{`", "line 8")),
    ("set-yaml-flow-list-open.yaml", "yaml-bracket-open", 7, ("`[`",)),
    ("set-yaml-flow-extra.yaml", "yaml-bracket-extra", 7, ("`}`", "opened nowhere")),
    ("set-yaml-no-space.yaml", "yaml-colon-space", 7, ("After a colon", "count:women")),
    ("set-yaml-dash-nospace.yaml", "yaml-dash-space", 9, ("After the dash",)),
    ("set-yaml-endash.yaml", "yaml-odd-character", 9, ("en dash", "Put `-`")),
    ("set-yaml-percent.yaml", "yaml-first-character", 7, ("`%`",)),
    ("set-yaml-gt.yaml", "yaml-first-character", 7, ("`>`", "at_least: 15%")),
    ("set-yaml-indent-less.yaml", "yaml-indent", 8, ("indented",)),
    ("set-yaml-tab.yaml", "yaml-tab", 8, ("tab",)),
    ("set-yaml-dash-in.yaml", "yaml-list-beside-key", 7, ("next line",)),
    ("set-yaml-esc.yaml", "yaml-escape", 7, ("backslash",)),
    ("set-yaml-quote-after.yaml", "yaml-quote-early", 7, ("After the closing",)),
    ("set-yaml-fw-comma.yaml", "yaml-odd-character", 7, ("full-width comma", "Put `,`")),
    ("set-yaml-zero-width.yaml", "yaml-odd-character", 7, ("zero-width space", "Delete it")),
    ("set-key-full-width-colon.yaml", "key-odd-character", 3, ("full-width colon",)),
    ("set-key-without-space.yaml", "yaml-colon-space", 3, ("title:x",)),
    ("set-percent-full-width.yaml", "value-odd-character", 3, ("full-width percent sign", "Put `%`")),
    ("fields-unknown-type.yaml", "not-one-of", 2, ("`integer`", "number")),
    ("fields-unknown-key.yaml", "unknown-key", 2, ("`header`", "headers")),
    ("fields-no-fields.yaml", "missing-key", 1, ("`fields`",)),
    ("fields-level-without-order.yaml", "level-without-order", 2, ("`degree`",)),
    ("fields-order-twice.yaml", "spelling-twice", 2, ("Master",)),
    ("fields-spelling-twice.yaml", "spelling-twice", 6, ("`Nữ`", "female", "male")),
    ("fields-value-outside-order.yaml", "value-not-listed", 2, ("`phd`",)),
    ("fields-values-on-number.yaml", "values-not-here", 2, ("number",)),
    ("fields-order-on-text.yaml", "order-not-here", 2, ("text",)),
    ("fields-header-twice.yaml", "header-twice", 3, ("`ĐƠN VỊ`", "unit", "sector")),
    ("fields-computed.yaml", "field-name-reserved", 2, ("`age`",)),
    ("fields-id-number.yaml", "id-not-text", 2, ("number",)),
]

# What a message must not say: a far name, or the opposite of what was written.
UNSAID = {
    "plan-field-like-no-other.yaml": ("Did you mean", "gender"),
    "plan-bound-min.yaml": ("at_most",),
    "plan-bound-symbol.yaml": ("at_least",),
    "plan-bound-in-vietnamese.yaml": ("at_most",),
    "plan-bound-misspelt.yaml": ("at_most",),
    "plan-key-of-another-body.yaml": ("Did you mean",),
    "plan-bound-of-require.yaml": ("Did you mean",),
    "plan-key-far-from-all.yaml": ("Did you mean",),
    "plan-operator-symbol.yaml": ("below",),
    "plan-operator-in-vietnamese.yaml": ("at_least",),
    "plan-operator-far-from-all.yaml": ("Did you mean",),
    "plan-latin.yaml": ("Excel",),
    "plan-joint-holds-minimum.yaml": ("Did you mean",),
    "plan-waiver-of-no-rule.yaml": ("Did you mean",),
    "plan-group-far-from-all.yaml": ("Did you mean",),
}


def problems_of(file: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """The problems of a plan; of a rule set or a catalogue through a plan, in another folder, that names it."""
    plan = BAD / file
    if not file.startswith("plan-"):
        used = BAD / (file if file.startswith("fields-") else "catalogue.yaml")
        rules = f", rules: [{BAD / file}]" if file.startswith("set-") else ""
        plan = folder / "plan.yaml"
        head = f"plan: p\nas_of: 2025-09\npool: {BAD / 'pool.csv'}\nfields: {used}\n"
        plan.write_text(f"{head}committees: {{board: {{seats: 3{rules}}}}}\n", "utf-8")
    monkeypatch.chdir(BAD)
    with pytest.raises(BadInput) as raised:
        load_plan(plan)
    return list(raised.value.problems)


@pytest.mark.parametrize(("file", "code", "line", "words"), TABLE, ids=[row[0] for row in TABLE])
def test_bad_file(
    file: str, code: str, line: int | None, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    problems = problems_of(file, tmp_path, monkeypatch)
    assert [problem.code for problem in problems] == [code]
    assert problems[0].where == (file if line is None else f"{file}:{line}")
    english, vietnamese = shown(problems[0], "en"), shown(problems[0], "vi")
    text = f"{english.message} {english.hint} {english.value}"
    assert all(word in text for word in words), text
    assert not any(word in text for word in UNSAID.get(file, ())), text
    assert vietnamese.message != english.message


def test_every_bad_file_is_in_the_table() -> None:
    files = {path.name for path in BAD.iterdir() if path.name.startswith(("plan-", "set-", "fields-"))}
    assert files == {row[0] for row in TABLE}
