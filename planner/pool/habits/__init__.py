"""What offices do in their lists, and how it is undone: one file a habit, in the order of `listing.py`."""
