"""Transactions, accounts, address book and visited pages of the wallet MetaMask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Contact, Transaction, WebVisit
from parsers.support import epochs, json_value, metamask, social
from parsers.support.json_file import JsonFile, locator_of

_STATE = ("engine", "backgroundState")


@parser(
    name="metamask.wallet",
    version="1.0",
    match=["**/Documents/persistStore/persist-root", "**/io.metamask/files/persistStore/persist-root"],
    emits=[Account, Contact, Transaction, WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Contact | Transaction | WebVisit]:
    """Reads accounts, contacts, transactions and pages of ``engine`` and ``browser``, texts that are JSON themselves.

    A locator goes on inside of such a text. The key phrase in KeyringController is encrypted and not read.
    Reference: iLEAPP, metamask: path and members; btcrecover, documentation (Extract_Scripts.md): the path on Android.
    """
    file = JsonFile(context)
    engine, browser = (json_value.decoded(file.one(name)) for name in ("engine", "browser"))
    state = json_value.at(engine, "backgroundState")
    if not isinstance(state, dict):
        if file.one("engine") is not None:
            context.warn("engine is there, but not the state of a wallet: nothing was read")
        return
    own = _members(state, "PreferencesController", "identities")
    balances = {
        address.lower(): value
        for address, value in _members(state, "AccountTrackerController", "accounts").items()
    }
    for address, value in own.items():
        yield Account(
            locator=locator_of((*_STATE, "PreferencesController", "identities", address)),
            service=metamask.SERVICE,
            identifier=json_value.whole(address),
            name=json_value.text(value, "name"),
            type="crypto address",
            own=True,
            created=epochs.unix_ms(json_value.integer(value, "importTime")),
            details=metamask.balance(balances.get(address.lower())),
        )
    for chain, book in _members(state, "AddressBookController", "addressBook").items():
        for address, value in book.items() if isinstance(book, dict) else ():
            yield Contact(
                locator=locator_of((*_STATE, "AddressBookController", "addressBook", chain, address)),
                service=metamask.SERVICE,
                name=json_value.text(value, "name"),
                identifiers=social.identifiers(
                    metamask.SERVICE, json_value.text(value, "address") or address
                ),
                note=json_value.text(value, "memo"),
                groups=(json_value.whole(f"chain {chain}"),),
            )
    for place, value in enumerate(json_value.each(state, "TransactionController", "transactions")):
        locator = locator_of((*_STATE, "TransactionController", "transactions", place))
        yield metamask.transaction(locator, value, frozenset(address.lower() for address in own))
    for place, value in enumerate(json_value.each(browser, "history")):
        yield WebVisit(
            locator=locator_of(("browser", "history", place)),
            browser=metamask.SERVICE,
            url=json_value.text(value, "url") or "",
            title=json_value.text(value, "name"),
        )


def _members(state: Any, *keys: str) -> dict[str, Any]:
    found = json_value.at(state, *keys)
    return found if isinstance(found, dict) else {}
