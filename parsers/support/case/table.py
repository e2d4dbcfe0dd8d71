"""Which property of CASE/UCO holds which field, of the kinds of which each field is one property, or none."""

from __future__ import annotations

_MADE = {"created": "time observableCreatedTime", "modified": "time modifiedTime"}
PLAIN: dict[str, dict[str, dict[str, str]]] = {
    "account": {
        "AccountFacet": {"identifier": "text accountIdentifier"},
        "DigitalAccountFacet": {"name": "text displayName"},
    },
    "bookmark": {
        "BrowserBookmarkFacet": {
            **_MADE,
            "app": "application application",
            "url": "text urlTargeted",
            "folder": "text bookmarkPath",
            "visit_count": "number visitCount",
            "visited": "time accessedTime",
        }
    },
    "calendar_event": {
        "CalendarEntryFacet": {
            **_MADE,
            "title": "text subject",
            "status": "text eventStatus",
            "recurrence": "text recurrence",
            "starts": "time startTime",
            "ends": "time endTime",
        }
    },
    "cell_tower": {
        "CellSiteFacet": {
            "mcc": "text cellSiteCountryCode",
            "mnc": "text cellSiteNetworkCode",
            "area": "text cellSiteLocationAreaCode",
            "cell": "text cellSiteIdentifier",
            "technology": "text cellSiteType",
        }
    },
    "cookie": {
        "BrowserCookieFacet": {
            "app": "application application",
            "name": "text cookieName",
            "path": "text cookiePath",
            "created": "time observableCreatedTime",
            "accessed": "time accessedTime",
            "expires": "time expirationTime",
        }
    },
    "installed_app": {"ApplicationFacet": {"identifier": "text applicationIdentifier"}},
    "note": {"NoteFacet": {**_MADE, "service": "application application", "body": "text text"}},
    "sim": {"SIMCardFacet": {"iccid": "text ICCID", "imsi": "text IMSI"}},
    "wifi_network": {
        "WirelessNetworkConnectionFacet": {
            "ssid": "text ssid",
            "bssid": "text baseStation",
            "password": "text password",
        }
    },
}
"""Kind -> facet -> field or time -> how it is read, and the property."""
_NAMED_BY_OTHERS = ("account", "installed_app")
OF_OTHERS = tuple(kind for kind in PLAIN if kind not in _NAMED_BY_OTHERS)
"""Kinds that a node of another tool states, too: its accounts and programs are what messages name."""
READ = {
    f"observable:{facet}": " ".join(f"observable:{stated.split(' ')[1]}" for stated in fields.values())
    for kind in OF_OTHERS
    for facet, fields in PLAIN[kind].items()
}
"""Facet -> what is read of it, of the kinds that nodes of other tools state."""
