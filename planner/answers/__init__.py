"""The answers: one file for each question that a plan can be asked. Each ends in one `planner.results.result.Result`."""
