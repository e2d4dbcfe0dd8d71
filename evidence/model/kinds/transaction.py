"""One payment or transfer of money or of a crypto asset."""

from __future__ import annotations

from typing import ClassVar, Literal

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class Transaction(Artifact, frozen=True, kw_only=True):
    """A transaction as its application or provider holds it.

    ``amount``, ``fee`` and ``balance`` (after it) are decimal text, in ``currency`` as stored, or in
    ``fee_currency``; the sign is the store's own. ``direction`` is seen from the account's holder. Who paid and who
    was paid are ``participants`` with the role ``payer`` or ``payee``, a merchant too; ``sender`` and ``recipients``
    are their identifiers or addresses as stored. ``reference`` is the service's number of it, ``hash`` that on the
    ``network`` of a crypto asset, ``method`` the card or account that was used. ``visibility`` says who can see it in
    the application.
    """

    kind: ClassVar[str] = "transaction"
    service: str
    direction: Literal["incoming", "outgoing", "internal", "unknown"]
    amount: str | None = None
    currency: str | None = None
    type: str | None = None
    status: str | None = None
    sender: str | None = None
    recipients: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    fee: str | None = None
    fee_currency: str | None = None
    balance: str | None = None
    exchanged_amount: str | None = None
    exchanged_currency: str | None = None
    method: str | None = None
    note: str | None = None
    reference: str | None = None
    hash: str | None = None
    network: str | None = None
    account: str | None = None
    visibility: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    created: Timestamp | None = None
    completed: Timestamp | None = None
    modified: Timestamp | None = None
    details: tuple[Detail, ...] = ()
