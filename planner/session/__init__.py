"""A case (a plan with its pool) and what is known of it: whatever one question proved serves the next."""
