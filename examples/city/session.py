"""The worked session of README.md from Python: each block is a cell of a notebook. Run it in this folder."""

# %% Can it be done, and where is it tight?
import planner

plan = planner.load("plan-infeasible.yaml")
explained = plan.explain()
print(explained.status, "- cheapest way out:", explained.relaxations[0].cost, "people")
tightest = explained.pressure[0]
print(tightest.rule, "- fail it:", tightest.lost, "- fail only it:", tightest.lost_only, "- without it:", tightest.cost_without)

# %% Three ways out, side by side
compared = plan.compare("scenarios.yaml")
for scenario in compared.scenarios:
    print(scenario.name, scenario.status, scenario.cost)

# %% One of them supposed: the same questions, and nothing is written
agreed = plan.suppose(
    set={"executive/young.at_least": 7},
    waive=[("executive/state-management", "p133"), ("inspection-chair/from-inspection", "p121")],
)
for reach in agreed.range("executive/young", "executive/women").ranges:
    print(reach.rule, reach.least, "to", reach.most)

# %% Why is somebody on no list?
person = agreed.why("p127").person
print(person.role, person.rules, "- cost:", person.cost, "- in their place:", person.left)

# %% The list, and what becomes of it when somebody drops out
best = agreed.propose()
print(best.status, {committee: len(ids) for committee, ids in best.slate.items()}, "- the only best one:", best.unique)
repaired = agreed.repair(best.slate, gone="p014").repairs[0]
print(repaired.changes, "changes:", repaired.left, "->", repaired.joined)
