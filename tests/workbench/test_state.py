"""What is saved beside the plan comes back after a crash, a restart, another plan or pool; what cannot be read is set aside."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from planner.workbench.desk import held
from planner.workbench.desk.board import Board, Said, Supposed
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.held import Hold, Holder
from planner.workbench.desk.refused import Refused
from planner.workbench.desk.stored import NotStored, State, Store
from tests.sampling import fewer
from tests.workbench.asking import EXAMPLES, Browser

KEY = "executive/women"
NAMES = st.text(min_size=1, max_size=6)
BOARDS = st.builds(
    Board,
    slate=st.dictionaries(NAMES, st.lists(NAMES, max_size=4, unique=True).map(tuple), max_size=3),
    kept=st.frozensets(st.tuples(NAMES, NAMES), max_size=3),
    out=st.frozensets(NAMES, max_size=3),
    supposed=st.lists(st.builds(Supposed, st.dictionaries(NAMES, NAMES, max_size=2), st.booleans()), max_size=2).map(tuple),
    said=st.builds(Said, NAMES.map(lambda code: f"workbench.{code}"), st.dictionaries(NAMES, NAMES, max_size=2)),
    proof=st.sampled_from(["", "open", "proved"]),
)


def worked(desk: Desk) -> Desk:
    """Some steps, a supposition, a note."""
    first = next(iter(desk.board.slate))
    ids = list(desk.people)
    desk.change({"op": "put", "id": ids[0], "to": first})
    desk.change({"op": "keep", "id": ids[0], "committee": first})
    desk.change({"op": "out", "id": ids[1]})
    desk.change({"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "20%"}}})
    desk.change({"op": "suppose", "edits": {"waive": [[waivable(desk), ids[2]]]}})
    desk.change({"op": "note", "id": ids[0], "text": "hỏi lại cơ quan"})
    desk.change({"op": "undo"})
    return desk


def waivable(desk: Desk) -> str:
    return next(f.rule for f in desk.result.findings if f.kind == "require")


@given(st.lists(BOARDS, min_size=1, max_size=3), st.lists(BOARDS, max_size=2))
@settings(max_examples=fewer(40), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_state_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, history: list[Board], undone: list[Board]
) -> None:
    store = Store(tmp_path_factory.mktemp("state") / "plan.yaml")
    state = State(history, undone, "vi")
    store.write(state)
    assert store.read() == state


def test_a_desk_is_taken_up_again_as_it_was_left(ward: Path) -> None:
    left = worked(Desk(ward, "vi"))
    again = Desk(ward)
    assert (again.board, again.history, again.undone) == (left.board, left.history, left.undone)
    assert dict(again.notes) == dict(left.notes) != {}
    assert [f.verdict for f in again.result.findings] == [f.verdict for f in left.result.findings]
    again.change({"op": "redo"})
    again.change({"op": "undo"})
    again.change({"op": "undo"})
    assert again.board.supposed == ()


def test_what_is_saved_is_private_and_names_nobody(ward: Path) -> None:
    desk = worked(Desk(ward, "vi"))
    folder = desk.store.folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for file in folder.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        content = file.read_text("utf-8")
        assert not any(person.name in content for person in desk.people.values())
        assert not file.name.endswith(".part")


def test_a_damaged_state_is_set_aside_and_the_one_before_it_opened(ward: Path) -> None:
    desk = worked(Desk(ward, "vi"))
    before = desk.history[:-1]
    file = desk.store.file
    whole = file.read_bytes()
    for content in (b"", whole[: len(whole) // 2], whole[:-1], b"\xff\xfe", b"[]", b'{"format": 99}', b"null", b"[" * 100_000):
        file.write_bytes(content)
        again = Desk(ward)
        assert again.store.set_aside is not None
        assert (desk.store.folder / again.store.set_aside).read_bytes() == content
        assert again.remarks
        assert again.history[:1] == before[:1]
    desk.store.former.write_bytes(b"{")
    file.write_bytes(b"{")
    assert len(Desk(ward).history) == 1  # nothing is left to open: the board begins anew, both files are set aside


@pytest.mark.parametrize("file", ["scenarios.json", "notes.json"])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{", b"null", b"[" * 100_000, b'{"c001": 3}', b'[{"id": "kb-x"}]'])
def test_damaged_notes_and_scenarios_are_told_and_kept_aside(ward: Path, file: str, content: bytes) -> None:
    desk = worked(Desk(ward, "vi"))
    desk.change({"op": "save-scenario", "title": "Phương án A"})
    (desk.store.folder / file).write_bytes(content)
    again = Desk(ward, "vi")
    assert len([remark for remark in again.remarks if file in remark]) == 1
    again.change({"op": "save-scenario", "title": "Phương án B"})
    again.change({"op": "note", "id": next(iter(again.people)), "text": "đã hỏi"})
    aside = list(desk.store.folder.glob("*.damaged-*"))
    assert [one.read_bytes() for one in aside] == [content]
    assert Desk(ward, "vi").remarks == []


def test_a_state_cut_off_anywhere_opens_the_one_before_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "plan.yaml")
    one, two = Board({"a": ("x",)}), Board({"a": ("x", "y")})
    store.write(State([one]))
    store.write(State([one, two]))
    whole = store.file.read_bytes()
    for length in range(len(whole)):
        store.file.write_bytes(whole[:length])
        assert store.read() == State([one])
        assert not store.file.exists()  # set aside
    assert len(list(store.folder.glob("*.damaged-*"))) == len(whole)


@given(st.binary(max_size=60), st.integers(0, 400))
@settings(max_examples=fewer(60), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_state_with_other_bytes_in_it_is_read_or_set_aside(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int
) -> None:
    store = Store(tmp_path_factory.mktemp("state") / "plan.yaml")
    store.write(State([Board({"a": ("x",)})]))
    whole = store.file.read_bytes()
    store.file.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    state = store.read()
    assert (state is None) == (store.set_aside is not None)


@pytest.mark.parametrize("at", ["fsync", "replace", "mkstemp"])
def test_a_crash_at_any_point_of_writing_leaves_a_whole_state(ward: Path, at: str, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = worked(Desk(ward, "vi"))
    history = list(desk.history)

    def crash(*_given: object, **_named: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        if at == "replace":
            calls: list[int] = []
            real = Path.replace

            def second(self: Path, target: Path) -> Path:
                calls.append(1)
                if len(calls) == 2:  # the old one is moved away, the new one not yet there
                    raise KeyboardInterrupt
                return real(self, target)

            patched.setattr(Path, "replace", second)
        else:
            patched.setattr(f"planner.workbench.desk.stored.{'os.fsync' if at == 'fsync' else 'tempfile.mkstemp'}", crash)
        with pytest.raises(KeyboardInterrupt):
            desk.change({"op": "out", "id": list(desk.people)[5]})
    assert Desk(ward).history == history


def test_a_folder_that_cannot_be_written_to_is_told_once_and_work_goes_on(ward: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(ward, "vi")

    def full(*_given: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("planner.workbench.desk.stored.tempfile.mkstemp", full)
    ids = list(desk.people)
    desk.change({"op": "out", "id": ids[0]})
    desk.change({"op": "out", "id": ids[1]})
    assert desk.board.out == set(ids[:2])
    assert len(desk.remarks) == 1
    assert "No space left" in desk.remarks[0]
    with pytest.raises(NotStored):
        desk.store.write(State(desk.history))


def test_a_changed_pool_is_told_and_the_board_carried_over_by_id(ward: Path) -> None:
    desk = worked(Desk(ward, "vi"))
    assert desk.news() == {}
    pool = ward / "pool.csv"
    pool.touch()
    assert desk.news() == {}  # saved again as it was
    lines = pool.read_text("utf-8-sig").splitlines(keepends=True)
    gone = lines[1].split(",")[0]
    name = desk.people[gone].name
    pool.write_text("".join([lines[0], *lines[2:]]), "utf-8")
    assert "pool.csv" in desk.news()["news"]["text"]
    history = len(desk.history)
    desk.change(desk.news()["news"]["op"])
    assert gone not in desk.people
    assert all(gone not in ids for ids in desk.board.slate.values())
    assert any(gone in remark and name in remark for remark in desk.remarks)
    assert len(desk.history) == history + 1
    assert desk.news() == {}
    for _ in range(history):  # the whole history fits the pool as it is
        desk.change({"op": "undo"})


@given(st.data())
@settings(
    max_examples=fewer(10), phases=[Phase.explicit, Phase.reuse, Phase.generate], deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
def test_whatever_leaves_the_pool_the_rest_of_every_board_stays(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    ward = tmp_path_factory.mktemp("carried") / "ward"
    shutil.copytree(EXAMPLES / "ward", ward)
    desk = Desk(ward, "vi")
    ids = list(desk.people)
    for pid in data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=6, unique=True)):
        committee = data.draw(st.sampled_from(list(desk.board.slate)))
        desk.change({"op": "put", "id": pid, "to": committee})
        if data.draw(st.booleans()):
            desk.change({"op": "keep", "id": pid, "committee": committee})
    for pid in data.draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)):
        desk.change({"op": "out", "id": pid})
    boards, latest = list(desk.history), desk.board
    # Whom the plan itself names may not leave: without them it cannot be read, and the old one stays on the desk.
    named_by_plan = "".join(file.read_text("utf-8") for file in ward.glob("*.yaml"))
    may_leave = [pid for pid in ids if pid not in named_by_plan]
    gone = data.draw(st.sets(st.sampled_from(may_leave), min_size=1, max_size=5))
    lines = (ward / "pool.csv").read_text("utf-8-sig").splitlines(keepends=True)
    (ward / "pool.csv").write_text("".join(line for line in lines if line.split(",")[0] not in gone), "utf-8")
    again = data.draw(st.booleans(), "started again")
    if again:
        desk = Desk(ward)
    else:
        desk.change({"op": "reread"})
        desk.history.pop()  # the step of reading anew
    assert [board.slate for board in desk.history] == [
        {c: tuple(pid for pid in seated if pid not in gone) for c, seated in board.slate.items()} for board in boards
    ]
    assert [board.out for board in desk.history] == [board.out - gone for board in boards]
    assert [board.kept for board in desk.history] == [{mark for mark in board.kept if mark[1] not in gone} for board in boards]
    named = {pid for seated in latest.slate.values() for pid in seated} | latest.out
    told = " ".join(desk.remarks)
    assert {pid for pid in ids if pid in told} == named & gone


def test_a_plan_that_cannot_be_read_now_stays_as_it_was_on_the_desk(ward: Path) -> None:
    desk = Desk(ward, "vi")
    plan = ward / "plan.yaml"
    whole = plan.read_text("utf-8")
    plan.write_text(whole[: len(whole) // 2], "utf-8")
    with pytest.raises(Refused, match="cannot-read") as refused:
        desk.change({"op": "reread"})
    assert "plan.yaml" in desk.words(refused.value.said)
    desk.change({"op": "out", "id": next(iter(desk.people))})
    plan.write_text(whole, "utf-8")
    desk.change({"op": "reread"})


def test_a_supposition_that_can_be_no_more_is_switched_off_and_told(ward: Path) -> None:
    desk = Desk(ward, "vi")
    desk.change({"op": "suppose", "edits": {"drop": ["executive/middle-band"]}})
    desk.change({"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "20%"}}})
    rules = ward / "ward-executive-project.yaml"
    rules.write_text(rules.read_text("utf-8").replace("id: middle-band", "id: other-band"), "utf-8")
    assert "ward-executive-project.yaml" in desk.news()["news"]["text"]
    desk.change({"op": "reread"})
    assert [one.on for one in desk.board.supposed] == [False, True]
    assert len(desk.remarks) == 1
    assert desk.under.case.plan.edits.set == {f"{KEY}.at_least": "20%"}
    desk.change({"op": "undo"})
    desk.change({"op": "undo"})  # a board of before with the supposition that can be no more


def test_a_second_program_on_the_same_plan_is_told_who_works_there(ward: Path) -> None:
    first = Desk(ward, "vi")
    first.change({"op": "out", "id": next(iter(first.people))})
    file = first.hold.file
    told = json.loads(file.read_bytes())
    file.write_text(json.dumps({**told, "host": "may-khac", "user": "chi-lan", "seen": time.time()}), "utf-8")
    second = Desk(ward)
    assert second.held_by is not None
    assert "may-khac" in second.news()["news"]["text"]
    with pytest.raises(Refused, match="held"):
        second.change({"op": "undo"})
    assert second.board == first.board  # it can be looked at
    second.change({"op": "take-over"})
    second.change({"op": "undo"})
    assert second.news() == {}


def test_two_programs_of_one_machine_and_the_first_is_killed(ward: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from planner.workbench.desk.desk import Desk; desk = Desk(Path(sys.argv[1])); "
        "desk.change({'op': 'out', 'id': next(iter(desk.people))}); print('works', flush=True); sys.stdin.read()"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", script, str(ward)], text=True, **pipes) as first:
        try:
            assert first.stdout is not None
            assert first.stdout.readline() == "works\n"
            second = Desk(ward)
            assert second.held_by is not None
            assert second.held_by.pid == first.pid
            with pytest.raises(Refused, match="held"):
                second.change({"op": "undo"})
        finally:
            first.kill()
            first.wait()
    assert second.news() == {}  # nobody is asked about a program that died
    second.change({"op": "undo"})
    assert second.board.out == frozenset()


def test_who_was_taken_over_is_told_and_changes_nothing(ward: Path) -> None:
    first = Desk(ward, "vi")
    other = {"host": "may-khac", "user": "chi-lan", "pid": 1, "since": time.time(), "seen": time.time()}
    first.hold.file.write_text(json.dumps(other), "utf-8")
    assert "may-khac" in first.news()["news"]["text"]
    with pytest.raises(Refused, match="held"):
        first.change({"op": "out", "id": next(iter(first.people))})


def held_elsewhere() -> dict[str, object]:
    return {"host": "may-khac", "user": "chi-lan", "pid": 1, "since": time.time(), "seen": time.time()}


def test_who_was_taken_over_writes_nothing_whether_a_window_asked_or_not(ward: Path) -> None:
    first = Desk(ward, "vi")
    first.change({"op": "out", "id": next(iter(first.people))})
    saved = first.store.file.read_bytes()
    first.hold.file.write_text(json.dumps(held_elsewhere()), "utf-8")
    with pytest.raises(Refused, match="held"):
        first.change({"op": "undo"})  # before any window has asked
    first.held_by = None
    first.lay(Board(first.board.slate, said=Said("workbench.said.rest-proved")))  # a long question that ends only now
    assert first.store.file.read_bytes() == saved


@pytest.mark.parametrize(("address", "asked"), [
    ("/rules/save", {"name": "rieng"}), ("/jobs", {"name": "rest"}), ("/jobs", {"name": "proposed"}),
    ("/do", {"op": "save-scenario", "title": "A"}), ("/do", {"op": "note", "text": "x"}),
])  # fmt: skip
def test_what_another_works_on_can_only_be_looked_at(ward: Path, address: str, asked: dict[str, str]) -> None:
    browser = Browser(Desk(ward, "vi")).opened()
    desk = browser.desk
    desk.change({"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "20%"}}})
    desk.hold.file.write_text(json.dumps(held_elsewhere()), "utf-8")
    files = {file: file.stat().st_mtime_ns for file in ward.rglob("*")}
    body = {"version": desk.version, "id": next(iter(desk.people)), **asked}
    reply = browser.post(address, body)
    assert reply.status == 400
    assert "may-khac" in reply.json()["refused"]
    assert {file: file.stat().st_mtime_ns for file in ward.rglob("*")} == files
    assert browser.get("/").status == 200


@pytest.mark.parametrize("knowingly", [True, False])
def test_what_another_saved_last_is_what_lies_here_once_they_left(ward: Path, knowingly: bool) -> None:
    other = Desk(ward, "vi")
    other.hold.file.write_text(json.dumps(held_elsewhere()), "utf-8")
    second = Desk(ward, "vi")
    other.hold.mine = Holder("may-khac", "chi-lan", 1, time.time(), 0.0)
    first, further = list(other.people)[:2]
    other.change({"op": "out", "id": first})
    other.change({"op": "note", "id": further, "text": "hỏi lại cơ quan"})
    other.change({"op": "save-scenario", "title": "Phương án A"})
    if knowingly:
        second.change({"op": "take-over"})
    else:
        other.close()
        assert second.news() == {}
    assert second.board == other.board
    assert second.notes[further] == "hỏi lại cơ quan"
    second.change({"op": "save-scenario", "title": "Phương án B"})
    assert [one.title for one in Desk(ward).scenarios.listed()] == ["Phương án A", "Phương án B"]
    second.change({"op": "undo"})
    assert second.board.out == frozenset()


def test_a_sign_of_life_is_written_whole_or_not_at_all(ward: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(ward, "vi")
    before = desk.hold.file.read_bytes()

    def refused(*_given: object) -> None:
        raise PermissionError(13, "held by a scanner")

    with monkeypatch.context() as patched:
        patched.setattr("planner.workbench.desk.held.os.replace", refused)
        desk.hold.take()
    assert desk.hold.file.read_bytes() == before
    assert not list(desk.store.folder.glob("*.part"))
    assert stat.S_IMODE(desk.hold.file.stat().st_mode) == 0o600
    desk.hold.beat()
    assert desk.hold.file.read_bytes() != before  # not only after the next pause


def test_a_desk_whose_program_died_is_free(ward: Path) -> None:
    desk = Desk(ward, "vi")
    script = "import os; print(os.getpid())"
    dead = int(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout)
    mine = desk.hold.mine
    for holder in (
        Holder(mine.host, "x", dead, time.time(), time.time()),
        Holder("may-khac", "x", 1, 0, time.time() - held.STALE - 1),
    ):
        assert not holder.is_alive
    assert Holder(mine.host, "x", os.getpid(), 0, time.time()).is_alive
    for content in (b"", b"{", b"[]", b'{"host": 1}'):
        desk.hold.file.write_bytes(content)
        assert Hold(desk.hold.file).other() is None
    desk.hold.take()
    desk.close()
    assert not desk.hold.file.exists()
