"""Kinds of which each field has one property of CASE/UCO, or none: a table says which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reports.exchange.case.graph import Node, facet, typed
from reports.exchange.case.record import Record

_TAKEN: dict[str, Callable[[Record, str], Any]] = {
    "text": lambda record, name: record.text(name),
    "number": lambda record, name: record.integer(name),
    "time": lambda record, name: record.time(name),
    "uri": lambda record, name: typed(record.text(name), "anyURI"),
    "application": lambda record, name: record.application(record.text(name)),
}
_MADE = {"observableCreatedTime": "time created", "modifiedTime": "time modified"}
PLAIN: dict[str, tuple[str, dict[str, dict[str, str]]]] = {
    "account": (
        "DigitalAccount",
        {
            "AccountFacet": {"accountIdentifier": "text identifier"},
            "DigitalAccountFacet": {"displayName": "text name"},
        },
    ),
    "bookmark": (
        "BrowserBookmark",
        {
            "BrowserBookmarkFacet": {
                **_MADE,
                "application": "application app",
                "urlTargeted": "uri url",
                "bookmarkPath": "text folder",
                "visitCount": "number visit_count",
                "accessedTime": "time visited",
            }
        },
    ),
    "calendar_event": (
        "CalendarEntry",
        {
            "CalendarEntryFacet": {
                **_MADE,
                "subject": "text title",
                "eventStatus": "text status",
                "recurrence": "text recurrence",
                "startTime": "time starts",
                "endTime": "time ends",
            }
        },
    ),
    "cell_tower": (
        "CellSite",
        {
            "CellSiteFacet": {
                "cellSiteCountryCode": "text mcc",
                "cellSiteNetworkCode": "text mnc",
                "cellSiteLocationAreaCode": "text area",
                "cellSiteIdentifier": "text cell",
                "cellSiteType": "text technology",
            }
        },
    ),
    "cookie": (
        "BrowserCookie",
        {
            "BrowserCookieFacet": {
                "application": "application app",
                "cookieName": "text name",
                "cookiePath": "text path",
                "observableCreatedTime": "time created",
                "accessedTime": "time accessed",
                "expirationTime": "time expires",
            }
        },
    ),
    "installed_app": ("Application", {"ApplicationFacet": {"applicationIdentifier": "text identifier"}}),
    "note": ("Note", {"NoteFacet": {**_MADE, "application": "application service", "text": "text body"}}),
    "sim": ("SIMCard", {"SIMCardFacet": {"ICCID": "text iccid", "IMSI": "text imsi"}}),
    "wifi_network": (
        "WirelessNetworkConnection",
        {
            "WirelessNetworkConnectionFacet": {
                "ssid": "text ssid",
                "baseStation": "text bssid",
                "password": "text password",
            }
        },
    ),
}
"""Kind -> class, and facet -> property -> how it is taken and the field or time."""


def plain(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of an artifact of such a kind; what has no property stands in its ArtifactFacet."""
    types, facets = PLAIN[record.body["kind"]]
    found = []
    for name, properties in facets.items():
        held = {}
        for of_uco, taken in properties.items():
            how, field = taken.split(" ")
            held[f"uco-observable:{of_uco}"] = _TAKEN[how](record, field)
        found.append(facet(record.iri, f"uco-observable:{name}", held))
    return f"uco-observable:{types}", found
