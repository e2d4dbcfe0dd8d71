"""Which card or pass of Apple's Wallet a payment belongs to, in the versions of passes23.sqlite."""

from __future__ import annotations

from parsers.support import chat
from parsers.support.rows import Row, Tables

LINKS = ("pass_pid", "payment_application_pid", "transaction_source_pid")
"""Columns of payment_transaction, of which each version has one or several."""
_PASS = ("organization_name", "unique_id", "primary_account_suffix")


class Cards:
    """The rows of pass by their own number, by that of a card's application and by that of a source of payments.

    Reference: I. Whiffin, "Apple Pay Transactions" (2020): payment_application_pid; PassKit's passd (macOS 26), joins
    of payment_application.pass_pid and pass.transaction_source_pid.
    """

    def __init__(self, tables: Tables) -> None:
        self._cards = chat.one(tables, "pass", "pid", (), _PASS)
        self._applications = {}
        if tables.has("payment_application", "pid", "pass_pid"):
            self._applications = chat.one(tables, "payment_application", "pid", ("pass_pid",))
        self._sources = {}
        if tables.has("pass", "transaction_source_pid"):
            self._sources = tables.grouped("pass", "transaction_source_pid", (), _PASS)

    def of(self, payment: Row) -> Row | None:
        """The card of a payment; None where nothing names one, or several could be meant."""
        if found := self._cards.get(payment["pass_pid"]):
            return found
        application = self._applications.get(payment["payment_application_pid"])
        if application and (found := self._cards.get(application["pass_pid"])):
            return found
        several = self._sources.get(payment["transaction_source_pid"], [])
        return several[0] if len(several) == 1 else None
