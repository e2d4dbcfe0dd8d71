"""Cookies of Chrome and the browsers built on Chromium."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Cookie
from parsers.support import chromium, codes, epochs, rows, stated
from parsers.support.chromium_store import profile

_SAME_SITE = {-1: "unspecified", 0: "none", 1: "lax", 2: "strict"}
_COLUMNS = ("creation_utc", "host_key", "name", "value", "path", "expires_utc", "last_access_utc")
_OPTIONAL = (
    *("encrypted_value", "is_secure", "is_httponly", "is_persistent", "secure", "httponly", "persistent"),
    *("samesite", "last_update_utc", "priority", "top_frame_site_key", "source_scheme", "source_port"),
)


@parser(
    name="chrome.cookies",
    version="1.0",
    match=["**/app_chrome/**/Cookies", "**/User Data/**/Cookies"],
    tables=[("cookies.creation_utc", "cookies.host_key", "cookies.value")],
    emits=[Cookie],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Cookie]:
    """Reads the table cookies. Times count from 1601, as in the history. Encrypted values are named, not decrypted.

    Reference: Chromium net/extras/sqlite/sqlite_persistent_cookie_store.cc (schema of all versions).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("cookies", "host_key", "creation_utc"):
        return
    for row in tables.rows("cookies", _COLUMNS, _OPTIONAL):
        encrypted = bool(row["encrypted_value"])
        yield Cookie(
            locator=row.locator,
            state=row.state,
            app=chromium.browser(entry.path),
            host=row.text("host_key"),
            name=row.text("name"),
            value=row.text("value") if row["value"] or not encrypted else None,
            path=row.text("path"),
            same_site=codes.word(_SAME_SITE, row.integer("samesite")),
            profile=profile(entry.path),
            secure=_flag(row, "secure"),
            http_only=_flag(row, "httponly"),
            persistent=_flag(row, "persistent"),
            encrypted=encrypted,
            created=epochs.webkit_us(row["creation_utc"]),
            accessed=epochs.webkit_us(row["last_access_utc"]),
            modified=epochs.webkit_us(row["last_update_utc"]),
            expires=epochs.webkit_us(row["expires_utc"]),
            details=stated.details(row, "priority", "top_frame_site_key", "source_scheme", "source_port"),
        )


def _flag(row: rows.Row, name: str) -> bool | None:
    """A mark under its name since 2018 or, before, without ``is_``."""
    return stated.flag(row, f"is_{name}" if row[f"is_{name}"] is not None else name)
