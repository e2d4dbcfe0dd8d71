"""The applications that FrontBoard of iOS knows, with the folders they live in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from evidence.model.timestamp import Timestamp
from parsers.support import chat, keyed, plist_tree, rows

_INFO, _REMOVED = "compatibilityInfo", "_UninstallDate"


@parser(
    name="ios.applications",
    version="1.0",
    match=["**/FrontBoard/applicationState.db"],
    tables=[
        ("application_identifier_tab.application_identifier", "kvs.application_identifier", "key_tab.key")
    ],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads every row of application_identifier_tab with its compatibilityInfo and _UninstallDate (of kvs).

    The locator is that of the application's row; the folders stand in the row of kvs.
    Reference: the database's own schema (iOS 9 to 18); iLEAPP, applicationstate.py; A. Brignoni on
    _UninstallDate (2018); NSKeyedArchiver.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("application_identifier_tab", "application_identifier"):
        return
    keys = {row.rowid: row.text("key") for row in tables.live("key_tab", ("key",))}
    found: dict[Any, rows.Row] = {}
    for row in tables.rows("kvs", ("application_identifier", "key", "value")):
        found.setdefault((row["application_identifier"], keys.get(row["key"])), row)
    for row in tables.rows("application_identifier_tab", ("application_identifier",)):
        info, removed = _read(found.get((row.rowid, _INFO))), _read(found.get((row.rowid, _REMOVED)))
        yield InstalledApp(
            locator=row.locator,
            state=row.state,
            identifier=row.text("application_identifier") or "",
            path=_text(info, "bundlePath"),
            data_path=_text(info, "sandboxPath"),
            uninstalled=removed if isinstance(removed, Timestamp) else None,
        )


def _read(row: rows.Row | None) -> Any:
    value = row["value"] if row else None
    if row is None or not isinstance(value, bytes):
        return None
    try:
        return keyed.read(value)
    except ValueError as error:
        row.context.warn(f"the value of {chat.text(row, 'key')} cannot be read: {error}", row.locator)
        return None


def _text(info: Any, name: str) -> str | None:
    value = plist_tree.at(info, name)
    return value if isinstance(value, str) else None
