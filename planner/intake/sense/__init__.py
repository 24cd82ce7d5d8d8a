"""Sense checks: what can be read but does not fit together. One file a check, one line in `listing.py`."""
