"""What a node of a graph states, by what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from evidence.model.artifact import Artifact
from evidence.model.kinds import KINDS
from parsers.support.case.node import Node
from parsers.support.case.own import Building
from parsers.support.case.plain import plain
from parsers.support.case.table import OF_OTHERS
from parsers.support.case.talk import call, contact, message
from parsers.support.case.things import download, event, file, picture, place, visit

_Reader = Callable[[Building, Node], Iterator[Artifact | None]]
_BY_KIND: dict[str, _Reader] = {
    "call": call,
    "contact": contact,
    "download": download,
    "file_reference": file,
    "location": place,
    "log_event": event,
    "media": picture,
    "message": message,
    "web_visit": visit,
}
_OF_OTHERS: tuple[_Reader, ...] = (
    *(message, call, contact, visit, place, event, picture, file),
    *(partial(plain, kind) for kind in OF_OTHERS),
)


def _reader(kind: str) -> _Reader | None:
    """What reads our own artifact of a kind."""
    return _BY_KIND.get(kind) or (partial(plain, kind) if kind in KINDS else None)


def artifacts(build: Building, node: Node) -> Iterator[Artifact]:
    """The artifacts that a node states. What goes wrong in one node ends no other."""
    own = build.own_facet(node)
    readers = (_reader(own.text("indicia:kind") or ""),) if own else _OF_OTHERS
    try:
        for reader in filter(None, readers):
            yield from filter(None, reader(build, node))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        build.not_read.value(f"a node that could not be read ({type(error).__name__}: {str(error)[:100]})")
