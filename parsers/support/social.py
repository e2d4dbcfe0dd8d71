"""What parsers of social applications build alike: who wrote, seen from whom, and what somebody is called there."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from evidence.model.kinds import Identifier, Participant

Direction = Literal["incoming", "outgoing", "unknown"]


def direction(own: Collection[str], sender: str | None) -> Direction:
    """Seen from the accounts of the owner; unknown where none is stated or nobody is named as the sender."""
    if not own or sender is None:
        return "unknown"
    return "outgoing" if sender in own else "incoming"


def sender(identifier: str | None, name: str | None, own: Collection[str] = ()) -> tuple[Participant, ...]:
    """The displayed name of who wrote beside the identifier; empty where the store displays none."""
    if not name:
        return ()
    return (
        Participant(
            identifier=identifier,
            name=name,
            role="sender",
            own=identifier in own if own and identifier else None,
        ),
    )


def identifiers(service: str, *names: str | None) -> tuple[Identifier, ...]:
    """What a service calls somebody, without empty names, each once."""
    return tuple(Identifier(identifier=name, service=service) for name in dict.fromkeys(names) if name)


def given(*values: str | None) -> tuple[str, ...]:
    """The values that are there and not empty."""
    return tuple(value for value in values if value)
