"""An entry of an address book."""

from __future__ import annotations

from reports.exchange.case.accounts import account
from reports.exchange.case.graph import Node, facet, node, ref
from reports.exchange.case.record import Record


def contact(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of a contact; numbers and addresses in the store's order."""
    found = facet(
        record.iri,
        "uco-observable:ContactFacet",
        {
            "uco-observable:displayName": record.text("name"),
            "uco-observable:contactNote": record.text("note"),
            "uco-observable:contactPhone": _phones(record),
            "uco-observable:contactEmail": _emails(record),
            "uco-observable:contactAddress": _addresses(record),
            "uco-observable:contactAffiliation": _affiliation(record),
        },
    )
    return "uco-observable:Contact", [found]


def _phones(record: Record) -> list[Node]:
    return [
        {
            "@id": record.part(f"phone/{number}"),
            "@type": "uco-observable:ContactPhone",
            "uco-observable:contactPhoneNumber": account(record, "phone", text),
        }
        for number, text in enumerate(record.texts("phones"), 1)
    ]


def _emails(record: Record) -> list[Node]:
    found = []
    for number, text in enumerate(record.texts("emails"), 1):
        facets: list[tuple[str, Node]] = [
            ("uco-observable:EmailAddressFacet", {"uco-observable:addressValue": text})
        ]
        address = record.shared("email", "uco-observable:EmailAddress", text, facets, False)
        one: Node = {"@id": record.part(f"email/{number}"), "@type": "uco-observable:ContactEmail"}
        found.append({**one, "uco-observable:emailAddress": address})
    return found


def _addresses(record: Record) -> list[Node]:
    found = []
    for number, text in enumerate(record.texts("addresses"), 1):
        iri = record.part(f"place/{number}")
        # Stores keep an address as one text; taking it apart would be a guess.
        street = facet(iri, "uco-location:SimpleAddressFacet", {"uco-location:street": text})
        record.nodes.append(node(iri, "uco-location:Location", [street]))
        one: Node = {"@id": record.part(f"address/{number}"), "@type": "uco-observable:ContactAddress"}
        found.append({**one, "uco-observable:geolocationAddress": ref(iri)})
    return found


def _affiliation(record: Record) -> list[Node]:
    text = record.text("organization")
    if text is None:
        return []
    iri = record.part("organization")
    record.nodes.append(node(iri, "uco-identity:Organization", name=text))
    one: Node = {"@id": record.part("affiliation"), "@type": "uco-observable:ContactAffiliation"}
    return [{**one, "uco-observable:contactOrganization": ref(iri)}]
