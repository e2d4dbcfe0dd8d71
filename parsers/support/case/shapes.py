"""Which values of a property are read, so that all others can be counted.

Reference: what the readers beside this file take; UCO 1.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.support.case.node import Node

_NODES = (
    "core:hasFacet observable:to observable:from observable:participant observable:message observable:messageThread "
    "co:item observable:contactPhone observable:contactEmail observable:contactAddress "
    "observable:contactPhoneNumber observable:emailAddress observable:geolocationAddress observable:hash "
    "observable:exifData observable:urlHistoryEntry types:entry"
)
_FIRST_NODES = (
    "core:source core:target observable:application observable:url observable:browserInformation "
    "observable:referrerUrl observable:contactAffiliation observable:contactOrganization co:itemContent "
    "action:object action:instrument action:result"
)
_INTEGERS = (
    "observable:sizeInBytes observable:duration observable:visitCount observable:pictureWidth "
    "observable:pictureHeight"
)
_EVERY_NODE, _NUMBERS = frozenset(_NODES.split()), frozenset(_INTEGERS.split())
NODES = _EVERY_NODE | frozenset(_FIRST_NODES.split())
"""Properties whose values are nodes or mentions of nodes; of all others the first text is read."""


def not_taken(node: Node, name: str) -> Iterator[str]:
    """What is wrong with each value of a property that is not read, in words."""
    values = node.values(name)
    if name == "core:isDirectional":  # which end is which is said by their names
        fitting = [value for value in values if value in (True, False, "true", "false")]
        words = "that is neither true nor false"
    elif name in NODES:
        fitting = [value for value in values if isinstance(value, dict)]
        words = "that is no node"
    elif name in _NUMBERS:
        fitting = [value for value in values if is_whole_number(value)]
        words = "that is no whole number"
    else:
        fitting = [value for value in values if is_text(value)]
        words = "that is no text"
    yield from (words for _ in range(len(values) - len(fitting)))
    if name not in _EVERY_NODE:
        # The same once more says nothing more.
        yield from ("beside the first" for value in fitting[1:] if value != fitting[0])


def is_text(value: Any) -> bool:
    """Whether a value is read as text: a text, or a number as its digits."""
    return isinstance(value, str | int) and not isinstance(value, bool)


def is_whole_number(value: Any) -> bool:
    """Whether a value is read as a whole number."""
    return Node.whole(value) is not None
