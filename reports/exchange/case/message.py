"""A message, its attachments, and who took part."""

from __future__ import annotations

from reports.exchange.case.accounts import account
from reports.exchange.case.files import file_facets
from reports.exchange.case.graph import Node, facet, node, ref, relationship
from reports.exchange.case.record import Record

_ATTACHMENT = frozenset({"path", "name", "mime", "size"})


def message(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of a message. The conversation's identifier is its sessionID."""
    service = record.text("service") or ""
    sender = record.text("sender")
    recipients = [account(record, service, identifier) for identifier in record.texts("recipients")]
    found = facet(
        record.iri,
        "uco-observable:MessageFacet",
        {
            "uco-observable:application": record.application(service),
            "uco-observable:from": None if sender is None else account(record, service, sender),
            "uco-observable:to": recipients,
            "uco-observable:messageText": record.text("body"),
            "uco-observable:sentTime": record.time("sent"),
            "uco-observable:sessionID": record.text("conversation"),
        },
    )
    _attachments(record)
    return "uco-observable:Message", [found]


def _attachments(record: Record) -> None:
    for number, attachment in enumerate(record.structs("attachments", _ATTACHMENT), 1):
        iri = record.part(f"attachment/{number}")
        facets = file_facets(iri, attachment)
        record.nodes.append(node(iri, "uco-observable:File", facets))
        link = record.part(f"attached/{number}")
        record.nodes.append(relationship(link, "Attachment_Of", iri, record.iri))


def participants(main: Node) -> list[Node]:
    """Mentions of the accounts that a message's node names."""
    found = main["uco-core:hasFacet"][0]
    sender = found.get("uco-observable:from")
    return [*([sender] if sender else []), *(ref(one["@id"]) for one in found.get("uco-observable:to", ()))]
