"""Rule tests: a few people, a slate, the verdicts expected of the rules. Files `tests/*.yaml` beside the rule sets."""
