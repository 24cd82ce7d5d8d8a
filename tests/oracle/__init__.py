"""Independent oracles: a second, naive reading of plans that shares no code with `planner`."""
