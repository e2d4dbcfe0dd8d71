"""Messages, calls and contacts of a CASE/UCO file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.artifact import Artifact
from parsers.support.case.node import Node
from parsers.support.case.own import Building
from parsers.support.case.times import stored

_APPLICATION = ("core:name", "observable:applicationIdentifier")
_DIRECTIONS = ("incoming", "outgoing", "missed", "rejected", "blocked", "voicemail", "unknown")
_ADDRESS = ("street", "locality", "region", "postalCode", "country")


def message(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with a MessageFacet. Who owns the device is not known, so the direction stays unknown unless given."""
    facet = build.links.facet(node, "observable:MessageFacet")
    if facet is None:
        return
    senders = build.links.accounts(facet, "observable:from")
    thread = build.links.thread(node.id)
    own = build.own_facet(node) is not None
    session = facet.text("observable:sessionID")
    values = {
        "service": application(build, facet),
        "direction": "unknown",
        "sender": build.first(senders, "a further sender of a message"),
        "recipients": build.links.accounts(facet, "observable:to"),
        "body": facet.text("observable:messageText"),
        "sent": stored(facet.text("observable:sentTime")),
        "conversation": session if thread is None or session is not None or own else thread.written_id,
        "conversation_name": None
        if own
        else build.links.any_text(thread, "observable:displayName", "core:name"),
        "attachments": list(_attachments(build, node)),
    }
    yield build.artifact("message", node, values)


def _attachments(build: Building, node: Node) -> Iterator[dict[str, Any]]:
    for identifier, url in build.links.attached(node.id) if node.id else ():
        found = named_file(build, build.links.find(identifier))
        address = build.links.any_text(build.links.node(url), "observable:fullValue")
        if found and address is not None:
            build.not_read.value("the address of an attachment that is a file")
        yield found if found or address is None else {"path": address}


def named_file(build: Building, node: Node | None) -> dict[str, Any]:
    """What a node says of a file: path, name, mime, size, as far as it does."""
    facet = build.links.facet(node, "observable:FileFacet")
    content = build.links.facet(node, "observable:ContentDataFacet")
    for _ in content.values("observable:hash") if content else ():
        build.not_read.value("a digest of a file that is named")
    found = {
        "path": facet.text("observable:filePath") if facet else None,
        "name": facet.text("observable:fileName") if facet else None,
        "mime": content.text("observable:mimeType") if content else None,
        "size": facet.integer("observable:sizeInBytes") if facet else None,
    }
    if found["size"] is None and content:
        found["size"] = content.integer("observable:sizeInBytes")
    return {name: value for name, value in found.items() if value is not None}


def call(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with a CallFacet. Several parties of one call stand in its number, separated by commas."""
    facet = build.links.facet(node, "observable:CallFacet")
    if facet is None:
        return
    direction = facet.text("observable:callType")
    if direction not in _DIRECTIONS:
        direction = "unknown"
        if facet.values("observable:callType"):
            build.not_read.value("a call's type that is no direction")
    ways = ("to", "participant", "from") if direction == "outgoing" else ("from", "participant", "to")
    parties = [found for way in ways if (found := build.links.accounts(facet, f"observable:{way}"))]
    number = build.first(parties, "the other side of a call")
    values = {
        "service": application(build, facet),
        "direction": direction,
        "number": ", ".join(number) if number else None,
        "duration_s": facet.integer("observable:duration"),
        "started": stored(facet.text("observable:startTime")),
    }
    yield build.artifact("call", node, values)


def contact(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with a ContactFacet."""
    facet = build.links.facet(node, "observable:ContactFacet")
    if facet is None:
        return
    given = " ".join(filter(None, (facet.text(f"observable:{part}") for part in ("firstName", "lastName"))))
    name = facet.text("observable:displayName")
    if name is not None and given and given != name:
        build.not_read.value("first and last name beside a contact's displayed name")
    values = {
        "name": name if name is not None else given or None,
        "note": facet.text("observable:contactNote"),
        "phones": _each(build, facet, "observable:contactPhone", "observable:contactPhoneNumber"),
        "emails": _each(build, facet, "observable:contactEmail", "observable:emailAddress"),
        "addresses": _addresses(build, facet),
        "organization": _organization(build, facet),
    }
    yield build.artifact("contact", node, values)


def _each(build: Building, facet: Node, outer: str, inner: str) -> list[str]:
    found = []
    for one in map(build.links.node, facet.values(outer)):
        found += build.links.accounts(one, inner) if one else []
    return found


def _addresses(build: Building, facet: Node) -> list[str]:
    found = []
    for one in map(build.links.node, facet.values("observable:contactAddress")):
        for place in map(build.links.node, one.values("observable:geolocationAddress") if one else ()):
            parts = [build.links.any_text(place, f"location:{part}") for part in _ADDRESS]
            words = ", ".join(part for part in parts if part is not None)
            found.append(words or build.links.any_text(place, "core:name") or "")
    return found


def _organization(build: Building, facet: Node) -> str | None:
    first = next(map(build.links.node, facet.values("observable:contactAffiliation")), None)
    return build.links.named(first, "observable:contactOrganization", "core:name")


def application(build: Building, facet: Node) -> str:
    """The name of the application that a facet names; ``unknown`` where it names none."""
    found = build.links.named(facet, "observable:application", *_APPLICATION)
    return "unknown" if found is None else found
