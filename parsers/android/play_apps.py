"""The applications that Google Play installed or updated on a device, and those that its accounts own."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from parsers.support import epochs, rows, stated

_OWNED = {
    2: "music album", 3: "artist", 4: "song", 5: "book", 6: "movie", 7: "container", 8: "developer", 9: "author",
    10: "badge", 11: "in-app item", 12: "editorial",
}  # fmt: skip
_STATE = ("auto_update", "desired_version", "installer_state", "install_reason", "referrer", "flags")


@parser(
    name="android.play_apps",
    version="1.0",
    match=["**/com.android.vending/**/localappstate.db", "**/com.android.vending/**/library.db"],
    tables=[
        ("appstate.package_name", "appstate.first_download_ms"),
        ("ownership.doc_id", "ownership.purchase_time", "ownership.account"),
    ],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads appstate of localappstate.db: what Play knows of each package, removed ones too, with the first download
    as ``installed``; and ownership of library.db: what an account has, with purchase_time (milliseconds since 1970)
    among the details, whether or not it was installed here. What is no application says so in its status.

    Reference: ALEAPP, modules Installed Apps (Vending) and Installed Apps (Library): tables and columns; Google Play,
    DocumentType (numbers of doc_type).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows(
        "appstate",
        ("package_name", "first_download_ms"),
        ("title", "account", "last_update_timestamp_ms", *_STATE),
    ):
        yield InstalledApp(
            locator=row.locator,
            state=row.state,
            identifier=row.text("package_name") or "",
            name=row.text("title"),
            account=row.text("account") or None,
            status="in the list of Google Play",
            installed=epochs.unix_ms(row["first_download_ms"]),
            updated=epochs.unix_ms(row["last_update_timestamp_ms"]),
            details=stated.details(row, *_STATE),
        )
    for row in tables.rows("ownership", ("account", "doc_id", "purchase_time"), ("doc_type", "library_id")):
        yield InstalledApp(
            locator=row.locator,
            state=row.state,
            identifier=row.text("doc_id") or "",
            account=row.text("account"),
            status=_status(row.integer("doc_type")),
            details=stated.details(row, "purchase_time", "doc_type", "library_id"),
        )


def _status(kind: int | None) -> str:
    if kind is None or kind == 1:
        return "owned by the account"
    return f"owned by the account: {_OWNED.get(kind, f'type {kind}')}"
