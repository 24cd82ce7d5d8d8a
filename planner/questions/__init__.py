"""The planner's questions (contract, section 8): a folder a question, listed in `planner.results.questions`."""
