"""The desk: one plan, the board on it, every step of its history, and what the checker says of it now."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from planner.answers.repairs import worths
from planner.api import PLAN_FILE, LoadedPlan, load
from planner.language.edits import Edits
from planner.problems import BadInput, CannotWrite
from planner.report.phrases.suppositions import supposed_lines
from planner.report.phrases.voice import Voice
from planner.results.result import EditsShown, Finding, Objective, Result
from planner.session.case import read_case
from planner.session.supposing import edits_of
from planner.words import LANGUAGES, say, say_count
from planner.workbench.desk import moves, notes, pools, scenarios
from planner.workbench.desk.board import Board, Said, Supposed
from planner.workbench.desk.disk import Carried, Files, all_carried
from planner.workbench.desk.held import Hold
from planner.workbench.desk.jobs import Jobs
from planner.workbench.desk.notes import Notes
from planner.workbench.desk.people import People
from planner.workbench.desk.refused import Refused
from planner.workbench.desk.scenarios import Scenario, Scenarios
from planner.workbench.desk.stored import NotStored, State, Store

MOST_STEPS = 500  # of the history that is kept


class Desk:
    """`turn` is held by whoever changes or reads the board. `version` grows with every step: a screen that shows an older one
    is told so. `failed` is told of exceptions that no rule foresees.

    Raises BadInput: the plan cannot be read.
    """

    def __init__(self, path: Path, lang: str | None = None, failed: Callable[[BaseException], None] | None = None) -> None:
        self.turn = threading.RLock()
        self.path = path
        self.loaded, self.used = _opened(path, lang)
        self.incoming: pools.Incoming | None = None  # a list that was dropped in and waits to be used, or left
        self.lang = self.loaded.lang
        self.version = 1
        self.history: list[Board] = []
        self.undone: list[Board] = []
        self.before: Result | None = None
        self.milliseconds = 0.0  # that the last judging took
        self.jobs = Jobs(failed or (lambda _error: None))
        self.notes = Notes(self.loaded.case.plan.path)
        self.scenarios = Scenarios(self.loaded.case.plan.path)
        self.remarks: list[str] = []  # what has to be said once, on the next screen: in words
        self.store = Store(self.loaded.case.plan.path)
        self.hold = Hold(self.store.folder / "held.json")
        self.held_by = self.hold.other()
        self._not_stored = ""
        self._forget()
        self._open(lang)
        self._judge()
        if self.held_by is None:
            self.hold.take()
            pools.swept(self.loaded.case.plan.path)

    def _forget(self) -> None:
        """What follows from the plan as it was read."""
        self.files = Files(self.loaded.case)
        self._under: dict[str, LoadedPlan] = {}
        self._whole: tuple[tuple[object, ...], LoadedPlan] | None = None
        self._people: dict[str, People] = {}
        self.nesting = moves.Nesting(self.loaded.case.plan)

    def _open(self, lang: str | None) -> None:
        """The board as it was left, carried over onto the plan as it is now; the first one where nothing was."""
        for file, kept in ((notes.FILE, self.notes), (scenarios.FILE, self.scenarios)):
            if kept.is_damaged:
                self.remarks.append(say("workbench.remark.damaged", self.lang, file=file))
        state = self.store.read()
        if self.store.set_aside is not None:
            self.remarks.append(say("workbench.remark.set-aside", self.lang, file=self.store.set_aside))
        if state is None:
            self.history.append(self._first())
            return
        self.lang = lang or state.lang or self.lang
        boards = all_carried(state.history, self.loaded.case)
        self.history = [one.board for one in boards]
        self.undone = [one.board for one in all_carried(state.undone, self.loaded.case)]
        self._tell_carried(boards[-1], {})

    def _tell_carried(self, one: Carried, names: Mapping[str, str]) -> None:
        """What of the board could not be carried over, for the next screen."""
        if one.gone:
            who = ", ".join(f"{names[pid]} ({pid})" if pid in names else pid for pid in one.gone)
            self.remarks.append(say_count("workbench.remark.gone", self.lang, len(one.gone), who=who))
        if one.committees:
            self.remarks.append(say("workbench.remark.committees", self.lang, committees=", ".join(one.committees)))
        if one.supposed:
            self.remarks.append(say_count("workbench.remark.supposed", self.lang, len(one.supposed)))

    def reread(self) -> Said:
        """The plan and its pool as they are on disk now, the board carried over by id, all of its history.

        Raises Refused: they cannot be read now; the old ones stay on the desk.
        """
        try:
            loaded, self.used = _opened(self.path, self.loaded.case.lang_asked)
        except BadInput as bad:
            first = bad.problems[0]
            n, why = len(bad.problems), first.message(self.lang)
            raise Refused("workbench.refused.cannot-read", n=n, where=first.where, why=why) from bad
        return self.replace_plan(loaded, Said("workbench.said.reread"))

    def replace_plan(self, loaded: LoadedPlan, said: Said) -> Said:
        """Another reading of the plan under the same board: files read again, or another pool."""
        seated = {pid for ids in self.board.slate.values() for pid in ids}
        names = {pid: self.people[pid].name for pid in seated | self.board.out if pid in self.people}
        self.loaded, self.incoming = loaded, None
        self._forget()
        boards = all_carried(self.history, loaded.case)
        latest = boards[-1]
        self.history = [*(one.board for one in boards), replace(latest.board, said=said)]
        self.undone = [one.board for one in all_carried(self.undone, loaded.case)]
        self._tell_carried(latest, names)
        self._step_done()
        return said

    def news(self) -> dict[str, Any]:
        """What a screen asks every few seconds: who else works here, which files have changed."""
        self.look()
        if self.held_by is not None and self.hold.other() is None:
            with self.turn:
                if self.held_by is not None and self.hold.other() is None:
                    self.take_over()  # who worked here has left: on with what they saved last
        if self.held_by is not None:
            since = time.strftime("%H:%M", time.localtime(self.held_by.since))
            told = {"host": self.held_by.host, "user": self.held_by.user, "time": since}
            return {"news": {
                "text": say("workbench.news.held", self.lang, **told), "label": say("workbench.take-over", self.lang),
                "op": {"op": "take-over"},
            }}  # fmt: skip
        if changed := self.files.changed():
            return {"news": {
                "text": say("workbench.news.disk", self.lang, files=", ".join(changed)),
                "label": say("workbench.reread", self.lang), "op": {"op": "reread"},
            }}  # fmt: skip
        return {}

    def look(self) -> None:
        """See whether somebody took over knowingly; a sign of life where nobody did."""
        if self.held_by is None:
            self.held_by = self.hold.other()
            if self.held_by is None:
                self.hold.beat()

    def ours(self) -> None:
        """Before anything is changed. Raises Refused: somebody else works here, it can only be looked at."""
        self.look()
        if self.held_by is not None:
            raise Refused("workbench.refused.held", host=self.held_by.host, user=self.held_by.user)

    def save(self) -> None:
        """The state as it is now, on disk. A failure is told on the screen, once; the work goes on in memory."""
        self.look()
        if self.held_by is not None:
            return
        try:
            self.store.write(State(self.history, self.undone, self.lang))
        except NotStored as failed:
            if self._not_stored != failed.reason:
                self.remarks.append(say("workbench.remark.not-stored", self.lang, reason=failed.reason))
            self._not_stored = failed.reason
        else:
            self._not_stored = ""

    def close(self) -> None:
        """The end of a session: what runs is stopped, the desk left free."""
        self.jobs.close()
        if self.held_by is None:
            self.hold.leave()

    # ------------------------------------------------------------------------------------------------ what lies on it

    @property
    def board(self) -> Board:
        return self.history[-1]

    @property
    def people(self) -> People:
        """The people of the pool in the language of the screen."""
        if self.lang not in self._people:
            self._people[self.lang] = People.of(self.loaded.case, self.lang)
        return self._people[self.lang]

    @property
    def voice(self) -> Voice:
        """What is said of the board as it is judged now."""
        return Voice(self.result, self.lang, has_remarks=True)

    @property
    def under(self) -> LoadedPlan:
        """The plan with the suppositions that are on; who is kept or out is no part of it."""
        return self._supposing(self.board)

    def whole(self) -> LoadedPlan:
        """The plan with all suppositions and with who is kept and out: what questions are asked of. What one question proved
        serves the next while nothing is marked or supposed otherwise."""
        board = self.board
        key = (self._key(board), board.kept, board.out)
        if self._whole is None or self._whole[0] != key:
            include: dict[str, list[str]] = {}
            for committee, pid in sorted(board.kept):
                include.setdefault(committee, []).append(pid)
            marks: dict[str, Any] = {"include": include} if include else {}
            if board.out:
                marks["exclude"] = {"all": sorted(board.out)}
            base = self.under
            self._whole = key, base.suppose(**marks) if marks else LoadedPlan(base.case)
        return self._whole[1]

    def warm(self) -> None:
        """Load what solves, and weigh the plan as it stands: the first question is answered as fast as the next."""

        def work() -> None:
            import planner.solve.feasibility
            import planner.solve.search  # noqa: F401

            people = self.people
            people.found("a")
            _ = people.stops
            _ = self.loaded.case.compiled

        self.jobs.warm(work)

    def title(self, committee: str) -> str:
        """A committee as the screen calls it."""
        return self.voice.committee(committee)

    def words(self, said: Said) -> str:
        """A step, or why it was refused, in the language of the screen."""
        people = self.people
        named = {name: people[pid].name if pid in people else pid for name, pid in said.ids.items()}
        titles = {name: self.title(committee) for name, committee in said.committees.items()}
        supposed = {} if said.edits is None else {"what": self.supposed_words(Supposed(said.edits))}
        return say(said.code, self.lang, **said.plain, **named, **titles, **supposed)

    def supposed_words(self, one: Supposed) -> str:
        """A supposition in words."""
        edits = edits_of(one.edits)
        people = {pid: person.name for pid in _people_of(edits) if (person := self.people.get(pid)) is not None}
        shown = {"edits": EditsShown.model_validate(edits.written()), "names": {**self.result.names, **people}}
        result = self.result.model_copy(update=shown)
        return "; ".join(supposed_lines(Voice(result, self.lang)))

    @property
    def turned(self) -> Mapping[str, Finding]:
        """The findings whose verdict the last step changed, as they were before it."""
        if self.before is None:
            return {}
        now = {finding.rule: finding.verdict for finding in self.result.findings}
        return {was.rule: was for was in self.before.findings if now.get(was.rule, was.verdict) != was.verdict}

    # ------------------------------------------------------------------------------------------------ steps

    def change(self, op: Mapping[str, Any]) -> Said:
        """Do one step: {"op": NAME, ...}. What was done, in words. Raises Refused: nothing was changed."""
        name = op.get("op")
        if name not in ("take-over", "speak"):
            self.ours()
        step = STEPS.get(name) if isinstance(name, str) else None
        if step is None:
            raise Refused("workbench.refused.unknown-step", name=str(name)[:40])
        return step(self, op)

    def lay(self, board: Board) -> Said:
        """Another board on the desk, as a step that can be undone. Raises Refused: its suppositions cannot be."""
        self._supposing(board)
        self.history.append(board)
        del self.history[: -MOST_STEPS]
        self.undone.clear()
        self._step_done()
        return board.said

    def relay(self, board: Board) -> None:
        """Another board in place of the one on the desk, as the same step: a slate found better than the one found first."""
        before = self.before
        self.history[-1] = board
        self._step_done()
        self.before = before

    def judged(self, board: Board) -> Result:
        """Another board judged under its own suppositions. Raises Refused: they cannot be."""
        return self._supposing(board).validate(board.slate)

    def worth(self, board: Board) -> list[Objective]:
        """What a board is worth in each stage of `prefer`, counted under its suppositions. Raises Refused: they cannot be."""
        return worths(self._supposing(board).case, board.slate)

    def save_scenario(self, title: str, board: Board) -> Said:
        """A board under a name. Raises Refused: it cannot be saved, or somebody else works here."""
        self.ours()
        with _saving(self):
            saved = self.scenarios.save(title, board)
        self.version += 1
        return Said("workbench.said.scenario-saved", plain={"title": saved.title})

    def undo(self) -> Said:
        if len(self.history) < 2:
            raise Refused("workbench.refused.nothing-to-undo")
        gone = self.history.pop()
        self.undone.append(gone)
        self._step_done()
        return Said("workbench.said.undone", plain={"step": self.words(gone.said)})

    def redo(self) -> Said:
        if not self.undone:
            raise Refused("workbench.refused.nothing-to-redo")
        self.history.append(self.undone.pop())
        self._step_done()
        return Said("workbench.said.redone", plain={"step": self.words(self.board.said)})

    def speak(self, lang: str) -> Said:
        """Another language of the screen."""
        if lang not in LANGUAGES:
            raise Refused("workbench.refused.no-language", name=lang[:20])
        self.lang = lang
        self.version += 1
        self.save()
        return Said("workbench.said.language")

    def take_over(self) -> Said:
        """Work here from now on, whoever did before; they are told. What they saved last is what lies here then."""
        self.held_by = None
        self.hold.take()
        for job in self.jobs.known.values():
            job.stop()
        self.jobs.known.clear()
        with suppress(BadInput):  # what cannot be read now stays on the desk as it was
            self.loaded, self.used = _opened(self.path, self.loaded.case.lang_asked)
            self.incoming = None
            self._forget()
        self.notes, self.scenarios = Notes(self.loaded.case.plan.path), Scenarios(self.loaded.case.plan.path)
        self.history, self.undone = [], []
        self._open(None)
        self._judge()
        self.version += 1
        return Said("workbench.said.taken-over")

    def own_pool(self) -> Path:
        """The file of people that the plan names, whichever is in use. Raises BadInput."""
        from planner.reading.loading import read_plan

        pool = read_plan(self.loaded.case.plan.path).pool
        return self.loaded.case.plan.pool.file if pool is None else pool.file

    def take_pool(self, waits: pools.Incoming) -> None:
        """Work with the people of another list: every board of the history is carried over, who is in it no more is nowhere.
        Raises Refused: nothing was changed."""
        if waits.loaded is None or waits.ids is None:
            raise Refused("workbench.pool.cannot-take")
        self.ours()
        plan, ids = self.loaded.case.plan.path, waits.ids
        try:
            pools.remember(plan, waits)
            self.notes.moved(ids)
        except CannotWrite as error:
            raise Refused("workbench.refused.cannot-save", why=say(error.code, self.lang, **error.params)) from error
        for job in self.jobs.known.values():
            job.stop()
        self.jobs.known.clear()
        self.incoming, self.used = None, pools.used_now(waits)
        for boards in (self.history, self.undone):
            boards[:] = [pools.renamed(board, ids) for board in boards]
        self.replace_plan(waits.loaded, Said("workbench.said.pool-taken", plain={"name": self.used.name}))
        pools.swept(plan)

    def person(self, op: Mapping[str, Any], name: str = "id") -> str:
        """Whom a step is about. Raises Refused: nobody of this id in the pool."""
        pid = op.get(name)
        if not isinstance(pid, str) or pid not in self.people:
            raise Refused("workbench.refused.stranger", name=str(pid)[:60])
        return pid

    def committee(self, op: Mapping[str, Any], name: str) -> str:
        """Which committee a step is about. Raises Refused: the plan has none of this id."""
        committee = op.get(name)
        if not isinstance(committee, str) or committee not in self.board.slate:
            raise Refused("workbench.refused.no-committee", name=str(committee)[:60])
        return committee

    # ------------------------------------------------------------------------------------------------ judging

    def _step_done(self) -> None:
        board = self.board
        if (self._judged_of, self._judged_under) != (board.slate, self.under):  # marks alone change no verdict
            self._judge()
        else:
            self.before = None
        self.version += 1
        self.save()

    def _judge(self) -> None:
        began = time.perf_counter()
        self.before = getattr(self, "result", None)
        self._judged_of, self._judged_under = self.board.slate, self.under
        self.result: Result = self.under.validate(self.board.slate)
        self.milliseconds = (time.perf_counter() - began) * 1000

    def _first(self) -> Board:
        case = self.loaded.case
        current = next(iter(case.current.values()), {})  # of `fewest_changes`: who sits there today
        known = case.pool.row_of
        slate = {c.id: tuple(pid for pid in current.get(c.id, ()) if pid in known) for c in case.plan.committees}
        return Board(slate)

    @staticmethod
    def _key(board: Board) -> str:
        return json.dumps([_written(one) for one in board.supposed if one.on], sort_keys=True)

    def _supposing(self, board: Board) -> LoadedPlan:
        key = self._key(board)
        if key not in self._under:
            edits: Edits | None = None
            try:
                for one in board.supposed:
                    if one.on:
                        further = edits_of(one.edits)
                        edits = further if edits is None else edits.and_then(further)
                if edits is None:
                    found = self.loaded
                else:
                    from planner.session.supposing import suppose

                    found = LoadedPlan(suppose(self.loaded.case, edits))
            except BadInput as bad:
                first = bad.problems[0]
                raise Refused(
                    "workbench.refused.cannot-suppose", why=f"{first.message(self.lang)} {first.hint(self.lang)}".strip()
                ) from bad
            except (TypeError, ValueError, KeyError, AttributeError) as error:
                raise Refused("workbench.refused.unknown-supposition") from error
            while len(self._under) > 8:  # plans under suppositions that were left long ago
                del self._under[next(iter(self._under))]
            self._under[key] = found
        return self._under[key]


def _people_of(edits: Edits) -> set[str]:
    listed = {pid for ids in (*edits.include.values(), *edits.exclude.values()) for pid in ids}
    return listed | {pid for _, pid in edits.waive}


def _opened(path: Path, lang: str | None) -> tuple[LoadedPlan, pools.Used]:
    """The plan with the list that was taken last, else with its own. Raises BadInput."""
    file = path / PLAN_FILE if (path / PLAN_FILE).is_file() else path
    if (known := pools.remembered(file)) is not None:
        with suppress(BadInput):  # the plan is another meanwhile
            return LoadedPlan(read_case(file, lang, known[0])), known[1]
    loaded = load(path, lang)
    return loaded, pools.Used(loaded.case.plan.pool.file.name)


def _written(one: Supposed) -> dict[str, Any]:
    return {key: value for key, value in one.edits.items() if value}


# ---------------------------------------------------------------------------------------------------- the steps by name


def _put(desk: Desk, op: Mapping[str, Any]) -> Said:
    source = desk.committee(op, "from") if op.get("from") else ""
    instead = desk.person(op, "instead") if op.get("instead") else ""
    return desk.lay(moves.put(desk.board, desk.nesting, desk.person(op), desk.committee(op, "to"), source, instead))


def _withdraw(desk: Desk, op: Mapping[str, Any]) -> Said:
    return desk.lay(moves.withdraw(desk.board, desk.nesting, desk.person(op), desk.committee(op, "from")))


def _exchange(desk: Desk, op: Mapping[str, Any]) -> Said:
    one, other = desk.person(op), desk.person(op, "with")
    return desk.lay(moves.exchange(desk.board, desk.nesting, one, desk.committee(op, "from"), other, desk.committee(op, "to")))


def _stand_in(desk: Desk, op: Mapping[str, Any]) -> Said:
    return desk.lay(moves.stand_in(desk.board, desk.person(op), desk.person(op, "instead")))


def _keep(desk: Desk, op: Mapping[str, Any]) -> Said:
    return desk.lay(moves.keep(desk.board, desk.person(op), desk.committee(op, "committee")))


def _out(desk: Desk, op: Mapping[str, Any]) -> Said:
    return desk.lay(moves.leave_out(desk.board, desk.person(op)))


def _suppose(desk: Desk, op: Mapping[str, Any]) -> Said:
    edits = op.get("edits")
    if not isinstance(edits, Mapping) or not any(edits.values()):
        raise Refused("workbench.refused.unknown-supposition")
    # Of two that set one bound or one date the later counts: the earlier one leaves the list.
    others = [one for one in desk.board.supposed if not _is_replaced(one, edits)]
    board = replace(desk.board, supposed=(*others, Supposed(edits)), proof="")
    desk._supposing(board)  # before anything is said of it
    said = Said("workbench.said.supposed", edits=edits)
    return desk.lay(replace(board, said=said))


def _is_replaced(one: Supposed, edits: Mapping[str, Any]) -> bool:
    mine, new = _written(one), {key: value for key, value in edits.items() if value}
    if mine == new:
        return True
    dates = {"as_of", "rules_on"}
    if mine.keys() == new.keys() and mine.keys() <= dates:
        return True
    return mine.keys() == new.keys() == {"set"} and mine["set"].keys() == new["set"].keys()


def _switch(desk: Desk, op: Mapping[str, Any]) -> Said:
    at = _number(desk, op)
    one = desk.board.supposed[at]
    turned = replace(one, on=not one.on)
    said = Said(f"workbench.said.switched-{'on' if turned.on else 'off'}", edits=one.edits)
    supposed = (*desk.board.supposed[:at], turned, *desk.board.supposed[at + 1 :])
    return desk.lay(replace(desk.board, supposed=supposed, said=said, proof=""))


def _unsuppose(desk: Desk, op: Mapping[str, Any]) -> Said:
    at = _number(desk, op)
    said = Said("workbench.said.unsupposed", edits=desk.board.supposed[at].edits)
    supposed = (*desk.board.supposed[:at], *desk.board.supposed[at + 1 :])
    return desk.lay(replace(desk.board, supposed=supposed, said=said, proof=""))


def _number(desk: Desk, op: Mapping[str, Any]) -> int:
    at = op.get("number")
    if not isinstance(at, int) or isinstance(at, bool) or not 0 <= at < len(desk.board.supposed):
        raise Refused("workbench.refused.unknown-supposition")
    return at


def _take(desk: Desk, op: Mapping[str, Any]) -> Said:
    given = op.get("slate")
    if not isinstance(given, Mapping):
        raise Refused("workbench.refused.unknown-step", name="take")
    slate = {}
    for committee in desk.board.slate:
        ids = given.get(committee, ())
        if not isinstance(ids, (list, tuple)):
            raise Refused("workbench.refused.unknown-step", name="take")
        slate[committee] = tuple(dict.fromkeys(desk.person({"id": pid}) for pid in ids))
    was = {(c, pid) for c, ids in desk.board.slate.items() for pid in ids}
    now = {(c, pid) for c, ids in slate.items() for pid in ids}
    kept = frozenset(mark for mark in desk.board.kept if mark in now)
    out = desk.board.out - {pid for _, pid in now}
    said = Said("workbench.said.taken", plain={"n": len(was ^ now)})
    return desk.lay(replace(desk.board, slate=slate, kept=kept, out=out, said=said, proof=""))


def _note(desk: Desk, op: Mapping[str, Any]) -> Said:
    pid, text = desk.person(op), op.get("text")
    with _saving(desk):
        desk.notes.note(pid, text if isinstance(text, str) else "")
    desk.version += 1  # no step: undoing one leaves notes alone
    return Said("workbench.said.noted", {"id": pid})


def _title(op: Mapping[str, Any]) -> str:
    title = op.get("title")
    if not isinstance(title, str) or not scenarios.cleaned(title):
        raise Refused("workbench.refused.no-title")
    return title


def _rename_scenario(desk: Desk, op: Mapping[str, Any]) -> Said:
    one, title = _scenario(desk, op), _title(op)
    with _saving(desk):
        renamed = desk.scenarios.rename(one.id, title)
    desk.version += 1
    return Said("workbench.said.scenario-renamed", plain={"former": one.title, "title": renamed.title})


def _save_scenario(desk: Desk, op: Mapping[str, Any]) -> Said:
    return desk.save_scenario(_title(op), desk.board)


def _open_scenario(desk: Desk, op: Mapping[str, Any]) -> Said:
    one = _scenario(desk, op)
    found = all_carried([one.board], desk.loaded.case)[0]
    desk._tell_carried(found, {})
    return desk.lay(replace(found.board, said=Said("workbench.said.scenario-opened", plain={"title": one.title})))


def _away_scenario(desk: Desk, op: Mapping[str, Any]) -> Said:
    return _put_scenario(desk, op, "away")


def _back_scenario(desk: Desk, op: Mapping[str, Any]) -> Said:
    return _put_scenario(desk, op, "back")


def _put_scenario(desk: Desk, op: Mapping[str, Any], where: str) -> Said:
    one = _scenario(desk, op)
    with _saving(desk):
        desk.scenarios.put(one.id, where == "away")
    desk.version += 1
    return Said(f"workbench.said.scenario-{where}", plain={"title": one.title})


def _scenario(desk: Desk, op: Mapping[str, Any]) -> Scenario:
    one = desk.scenarios.get(str(op.get("scenario")))
    if one is None:
        raise Refused("workbench.refused.no-scenario")
    return one


@contextlib.contextmanager
def _saving(desk: Desk) -> Iterator[None]:
    try:
        yield
    except CannotWrite as error:
        raise Refused("workbench.refused.cannot-save", why=say(error.code, desk.lang, **error.params)) from error


STEPS: Mapping[str, Callable[[Desk, Mapping[str, Any]], Said]] = {
    "put": _put,
    "withdraw": _withdraw,
    "exchange": _exchange,
    "stand-in": _stand_in,
    "keep": _keep,
    "out": _out,
    "suppose": _suppose,
    "switch": _switch,
    "unsuppose": _unsuppose,
    "take": _take,
    "note": _note,
    "save-scenario": _save_scenario,
    "rename-scenario": _rename_scenario,
    "open-scenario": _open_scenario,
    "away-scenario": _away_scenario,
    "back-scenario": _back_scenario,
    "undo": lambda desk, _op: desk.undo(),
    "redo": lambda desk, _op: desk.redo(),
    "reread": lambda desk, _op: desk.reread(),
    "take-over": lambda desk, _op: desk.take_over(),
    "speak": lambda desk, op: desk.speak(str(op.get("lang"))),
}
