"""Items of an iOS keychain, whatever wrote them down.

Reference: Apple, SecItemConstants.c (the names of attributes and classes); iLEAPP, keychain.py, and Snapchat_Auto
(forms of the lists that extractions come with).
"""

from __future__ import annotations

from typing import Any

from evidence.model.artifact import ArtifactState
from evidence.model.kinds import Credential
from evidence.model.timestamp import Timestamp
from parsers.support import written_time
from parsers.support.stated import detail

CLASSES = {"genp": "generic password", "inet": "internet password", "keys": "key", "cert": "certificate"}
_FIELDS = ("svce", "srvr", "acct", "labl", "agrp", "pdmn", "cdat", "mdat", "v_Data", "tomb")
_PLAIN = (str, int, float, bytes, Timestamp)


def credential(found: dict[str, Any], table: str | None, place: str) -> Credential:
    """The item. A secret that is no text stands in hexadecimal, which a detail says; other attributes are details.

    ``table`` is the class by the name of its table, None where nothing says it. What is kept as a tombstone is deleted.
    """
    held = {name: _attribute(value) for name, value in found.items() if name != "v_Data"}
    secret, written = _secret(found.get("v_Data"))
    state: ArtifactState = "deleted" if held.get("tomb") in (1, True, "1") else "live"
    return Credential(
        locator=place,
        state=state,
        service=_text(held.get("svce")) or _text(held.get("srvr")) or "",
        username=_text(held.get("acct")),
        secret=secret,
        type=CLASSES.get(table or "", table),
        name=_text(held.get("labl")),
        access=_text(held.get("pdmn")),
        access_group=_text(held.get("agrp")),
        created=_time(held.get("cdat")),
        modified=_time(held.get("mdat")),
        details=(
            *((detail("v_Data", written),) if written else ()),
            *(
                detail(name, value)
                for name, value in held.items()
                if name not in _FIELDS and isinstance(value, _PLAIN)
            ),
        ),
    )


def _secret(value: Any) -> tuple[str | None, str]:
    """The secret, and how it is written where that is not as text."""
    if not isinstance(value, bytes):
        return _text(value), ""
    read = _readable(value)
    return (read, "") if isinstance(read, str) else (value.hex(), "bytes, in hexadecimal")


def _attribute(value: Any) -> Any:
    """Some lists end a text that is kept as bytes with NUL; bytes that are no text stay whole."""
    text = _readable(value.removesuffix(b"\0")) if isinstance(value, bytes) else value
    return value if isinstance(text, bytes) or text == "" else text


def _readable(value: Any) -> Any:
    """Bytes as text where they are one without control characters: some lists hold each value as bytes."""
    if not isinstance(value, bytes):
        return value
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return value
    return text if text.isprintable() else value


def _text(value: Any) -> str | None:
    """An empty one is none; bytes in hexadecimal."""
    if isinstance(value, bytes):
        return value.hex() or None
    return (
        str(value) if isinstance(value, str | int) and not isinstance(value, bool) and value != "" else None
    )


def _time(value: Any) -> Timestamp | None:
    return value if isinstance(value, Timestamp) else written_time.moment(value)
