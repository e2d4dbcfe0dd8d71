"""What the user let applications do: TCC.db of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Permission
from parsers.support import epochs, rows
from parsers.support.stated import details

_MORE = ("client_type", "prompt_count", "flags", "last_reminded")
_NO_TARGET = "UNUSED"  # the default of the column
_OPTIONAL = ("allowed", "auth_value", "auth_reason", "last_modified", "indirect_object_identifier", *_MORE)
_VALUES = {0: "denied", 1: "unknown", 2: "allowed", 3: "limited"}
_GRANTED: dict[int | None, bool] = {0: False, 2: True}
_ALLOWED: dict[int | None, bool] = {0: False, 1: True}
_REASONS = {
    1: "error", 2: "user consent", 3: "user set", 4: "system set", 5: "service policy", 6: "MDM policy",
    7: "override policy", 8: "missing usage string", 9: "prompt timeout", 10: "preflight unknown", 11: "entitled",
    12: "app type policy",
}  # fmt: skip


@parser(
    name="ios.permissions",
    version="1.0",
    match=["**/TCC/TCC.db"],
    tables=[
        ("access.service", "access.client", "access.allowed"),
        ("access.service", "access.client", "access.auth_value"),
    ],
    emits=[Permission],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Permission]:
    """Reads the table access: ``allowed`` up to iOS 13 and macOS 10.15, ``auth_value`` with its reason since.

    ``limited`` is neither granted nor refused and stands in the status alone.
    Reference: the database's own schema; words of the values as MVT's and iLEAPP's modules tcc.py publish them.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("access", "service"):
        return
    for row in tables.rows("access", ("service", "client"), _OPTIONAL):
        value, reason, old = row.integer("auth_value"), row.integer("auth_reason"), row.integer("allowed")
        target = row.text("indirect_object_identifier")
        status = old if value is None else _VALUES.get(value, value)
        yield Permission(
            locator=row.locator,
            state=row.state,
            app=row.text("client") or "",
            permission=row.text("service") or "",
            granted=_GRANTED.get(value) if value is not None else _ALLOWED.get(old),
            status=None if status is None else str(status),
            reason=None if reason is None else _REASONS.get(reason, str(reason)),
            target=None if target == _NO_TARGET else target,
            modified=epochs.unix_s(row["last_modified"]),
            details=details(row, *_MORE),
        )
