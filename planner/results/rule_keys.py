"""The keys of what no rule says but the plan (contract, section 4): `COMMITTEE/seats`, `COMMITTEE/within`."""

from __future__ import annotations

OF_COMMITTEES = ("seats", "within")


def kind_by_key(key: str) -> str:
    """The kind of a finding that its key tells; "" of a rule that was written."""
    id = key.rpartition("/")[2]
    return id if id in OF_COMMITTEES else ""


def is_seats(key: str) -> bool:
    """Whether it is the key of the seats of a committee."""
    return key.rpartition("/")[2] == "seats"


def is_within(key: str) -> bool:
    """Whether it is the key of a finding that a committee does not keep within its outer one."""
    return key.rpartition("/")[2] == "within"
