"""A rule body to copy. `template: [id, ...]` + whole bounds: of these people, so many are members.

A new body is a copy of this folder under another name, and a line in `planner/bodies/registry.py`:

1. Copy the folder to `planner/bodies/KEYWORD/` and put your keyword for `template` and `Template` in all of its files.
2. `body.py`: what is left of a rule once it is read, and what others ask of it. `written.py`: what is written in YAML.
   Bounds on a number of any kind (decimal, strict): see `planner/bodies/number_bounds.py`.
3. `verdict.py` counts on a slate; `rows.py` says the same in rows of whole numbers for the solver. Neither may look at the
   other: tests hold one against the other, and both against the reading of the contract in `tests/oracle`, which learns the
   body, too.
4. `measures.py`: the number behind the bounds. `says.py`: how findings read. `sentence.py`: how the rule itself reads.
   `lint.py`: what makes it stricter. Where there is nothing to say, say that: `NO_NUMBER`, None. `words/LANG.py`: the messages
   that no other body says (those of its problems, too), and what people write for its own keys; what several bodies have in
   common stands in `planner/words/`.
5. Add the written class to `BODIES` (of one committee) or `JOINT_BODIES` (over several). `tests/bodies` then asks for every
   aspect, words and synonyms among them.
"""
