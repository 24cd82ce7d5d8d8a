"""What is asked of a pool as it arrives, without a plan: one file a question."""
