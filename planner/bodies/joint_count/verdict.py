"""The verdict of a joint `count` on a slate, by plain counting: the members are those of all its committees, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.count.verdict import judge_answers
from planner.check.members import Members
from planner.check.verdict import Judgement

if TYPE_CHECKING:
    from planner.bodies.joint_count.body import JointCount


def judge(body: JointCount, members: Members) -> Judgement:
    return judge_answers(members.answers(body.count, body.of), body.bounds)
