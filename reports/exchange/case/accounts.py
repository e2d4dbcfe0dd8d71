"""Accounts: who sent, received, called."""

from __future__ import annotations

from reports.exchange.case.graph import Node
from reports.exchange.case.record import Record

_TELEPHONE = frozenset({"SMS", "MMS", "RCS", "iMessage", "phone", "FaceTime"})


def account(record: Record, service: str, identifier: str) -> Node:
    """A mention of the account of that identifier with a service, within the artifact's evidence item."""
    facets: list[tuple[str, Node]] = [
        ("uco-observable:AccountFacet", {"uco-observable:accountIdentifier": identifier})
    ]
    types = "uco-observable:DigitalAccount"
    if service in _TELEPHONE and "@" not in identifier:
        types = "uco-observable:PhoneAccount"
        facets.append(("uco-observable:PhoneAccountFacet", {"uco-observable:phoneNumber": identifier}))
    # The service is a parser's word or the store's; a line feed keeps it apart from the identifier.
    return record.shared(f"account\n{service}", types, identifier, facets, False)
