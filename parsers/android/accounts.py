"""The accounts that Android's account manager knows."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Credential, Detail, DeviceEvent
from parsers.support import epochs, rows, stated

_USED = "last_password_entry_time_millis_epoch"


@parser(
    name="android.accounts",
    version="1.0",
    match=["**/accounts_ce.db", "**/accounts_de.db", "**/system/**/accounts.db"],
    tables=[("accounts.name", "accounts.type", "authtokens.authtoken", "extras.accounts_id")],
    emits=[Account, Credential, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Credential | DeviceEvent]:
    """Reads accounts with their extras, the tokens and passwords kept for them, and the log of changes (debug_table).

    The log's times are local and without a zone, as text among the details.
    Reference: AOSP frameworks/base, com.android.server.accounts.AccountsDb (accounts_ce.db and accounts_de.db of
    Android 7 and later, accounts.db before).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("accounts", "name", "type"):
        return
    extras = tables.grouped("extras", "accounts_id", ("key", "value"))
    accounts: dict[int, rows.Row] = {}
    for row in tables.rows("accounts", ("name", "type"), ("password", "previous_name", _USED)):
        accounts.setdefault(row.rowid, row)
        more = ((each.text("key") or "", each["value"]) for each in extras.get(row.rowid, []))
        yield Account(
            locator=row.locator,
            state=row.state,
            service=row.text("type") or "",
            username=row.text("name"),
            used=epochs.unix_ms(row[_USED]),
            details=(
                *stated.details(row, "previous_name"),
                *(stated.detail(key, value) for key, value in more if value is not None),
            ),
        )
        if row["password"] is not None:
            yield _credential(row, row, "password", row.text("password"))
    for row in tables.rows("authtokens", ("accounts_id", "type", "authtoken")):
        yield _credential(row, accounts.get(row["accounts_id"]), row.text("type"), row.text("authtoken"))
    columns = ("action_type", "time", "caller_uid", "table_name", "primary_key")
    for row in tables.rows("debug_table", columns):
        action = row.text("action_type") or ""
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event=action,
            log="debug_table",
            details=stated.details(row, *columns[1:]),
        )


def _credential(row: rows.Row, account: rows.Row | None, kind: str | None, secret: str | None) -> Credential:
    number = row.text("accounts_id") if account is None else None
    return Credential(
        locator=row.locator,
        state=row.state,
        service=(account.text("type") if account else None) or "",
        username=account.text("name") if account else None,
        type=kind,
        secret=secret,
        details=() if number is None else (Detail(name="accounts_id", value=number),),
    )
