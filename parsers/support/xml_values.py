"""Values that Android writes as XML with names: ``<string name="SSID">home</string>``, ``<int name="Uid" value="5"/>``.

Reference: AOSP frameworks/base, com.android.internal.util.XmlUtils (writeValueXml).
"""

from __future__ import annotations

from evidence.model.kinds import Detail
from parsers.support.android_xml.elements import Element


def values(element: Element | None) -> dict[str, str]:
    """The single values right below an element, by name, as stored. What is null or a list is left out."""
    found: dict[str, str] = {}
    for each in element.children if element is not None else ():
        name, value = each.get("name"), each.get("value")
        if name is None or each.tag in ("null", "map", "set", "list"):
            continue
        if value is not None:
            found[name] = value
        elif each.tag in ("string", "byte-array"):
            found[name] = each.text
    return found


def first(element: Element | None, name: str) -> str | None:
    """The first text that is not empty of a list right below an element (``<string-array name="WEPKeys" num="4">``)."""
    lists = (each for each in (element.children if element is not None else ()) if each.get("name") == name)
    return next((value for each in lists for item in each.all("item") if (value := item.get("value"))), None)


def details(stated: dict[str, str], *names: str) -> tuple[Detail, ...]:
    """Those of these values that are stated."""
    return tuple(Detail(name=name, value=stated[name]) for name in names if name in stated)
