"""Addresses and cards of Chromium's Web Data.

Reference: Chromium components/autofill/core/browser/webdata (address_autofill_table.cc, payments_autofill_table.cc,
formerly autofill_table.cc: versions 35 and later).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import FormEntry
from parsers.support import epochs, stated
from parsers.support.rows import Row, Tables

_PROFILE = (
    *("company_name", "street_address", "address_line_1", "address_line_2", "dependent_locality", "city"),
    *("state", "zipcode", "sorting_code", "country_code", "origin", "language_code", "label"),
)
_PARTS = {
    "autofill_profile_names": ("full_name", ("first_name", "middle_name", "last_name")),
    "autofill_profile_emails": ("email", ()),
    "autofill_profile_phones": ("number", ()),
}
_TYPED = {
    "local_addresses_type_tokens": "local_addresses",
    "contact_info_type_tokens": "contact_info",
    "address_type_tokens": "addresses",
}
_CARD = ("name_on_card", "expiration_month", "expiration_year", "origin", "billing_address_id", "nickname")
_MASKED = ("name_on_card", "network", "last_four", "exp_month", "exp_year", "bank_name", "nickname")
_USE = ("use_count", "use_date", "date_modified")


def addresses(tables: Tables, browser: str) -> Iterator[FormEntry]:
    """The tables of all versions, a row each."""
    for row in tables.rows("autofill_profiles", ("guid",), (*_PROFILE, *_USE)):
        yield _entry(
            row, row, browser, None, stated.joined(*(row.text(name) for name in _PROFILE[:10])), _PROFILE
        )
    for table, (column, more) in _PARTS.items():
        for row in tables.rows(table, ("guid",), (column, *more)):
            yield _entry(row, None, browser, column, row.text(column), more)
    for table, parent in _TYPED.items():
        uses = tables.grouped(parent, "guid", (), _USE)
        for row in tables.rows(table, ("guid", "type", "value"), ("verification_status",)):
            yield _entry(
                row,
                next(iter(uses.get(row["guid"], ())), None),
                browser,
                row.text("type"),
                row.text("value"),
                ("verification_status",),
            )


def cards(tables: Tables, browser: str) -> Iterator[FormEntry]:
    """Cards whose number is kept, encrypted, and cards of an account, of which the last four digits are."""
    for row in tables.rows("credit_cards", ("guid",), ("card_number_encrypted", *_CARD, *_USE)):
        yield _entry(row, row, browser, "card number", None, _CARD, bool(row["card_number_encrypted"]))
    for row in tables.rows("masked_credit_cards", ("id",), _MASKED):
        yield _entry(row, None, browser, "last four digits of a card", row.text("last_four"), _MASKED)


def _entry(
    row: Row,
    use: Row | None,
    browser: str,
    field: str | None,
    value: str | None,
    more: tuple[str, ...],
    encrypted: bool | None = None,
) -> FormEntry:
    return FormEntry(
        locator=row.locator,
        state=row.state,
        app=browser,
        field=field,
        value=value,
        profile=row.text("guid") or row.text("id"),
        count=use.integer("use_count") if use else None,
        encrypted=encrypted,
        modified=epochs.unix_s(use["date_modified"]) if use else None,
        used=epochs.unix_s(use["use_date"]) if use else None,
        details=stated.details(row, *more) if more else (),
    )
