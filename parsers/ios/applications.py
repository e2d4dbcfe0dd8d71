"""The applications that FrontBoard of iOS knows, with the folders they live in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from parsers.support import chat, keyed, plist_tree, rows

_INFO = "compatibilityInfo"


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
    """Reads every row of application_identifier_tab with its compatibilityInfo (of kvs).

    The locator is that of the application's row; the folders stand in the row of kvs.
    Reference: the database's own schema (iOS 9 to 18); iLEAPP, applicationstate.py; NSKeyedArchiver.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("application_identifier_tab", "application_identifier"):
        return
    keys = {row.rowid: row.text("key") for row in tables.live("key_tab", ("key",))}
    found: dict[Any, rows.Row] = {}
    for row in tables.rows("kvs", ("application_identifier", "key", "value")):
        if keys.get(row["key"]) == _INFO:
            found.setdefault(row["application_identifier"], row)
    for row in tables.rows("application_identifier_tab", ("application_identifier",)):
        info = _read(found.get(row.rowid))
        yield InstalledApp(
            locator=row.locator,
            state=row.state,
            identifier=row.text("application_identifier") or "",
            path=_text(info, "bundlePath"),
            data_path=_text(info, "sandboxPath"),
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
