"""Rows of the rules that forbid members: nobody with code 1 in a feature."""

from __future__ import annotations

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack


def forbid(maker: RowMaker, feature: int) -> CompiledRule:
    """Nobody whose feature code is 1 is a member; each who is counts as one waiver, or one of shortfall."""
    row = Row(maker.committee, feature, {1: 1}, upper=0, slack=Slack("waivers", None, 1))
    soft = Row(maker.committee, feature, {1: 1}, aux={"offending": -1}, upper=0)
    return CompiledRule(maker.rule, (row,), (soft,), {"offending": 1}, {"offending": Aux()})
