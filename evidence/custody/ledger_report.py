"""What the check of a ledger found, as data."""

from __future__ import annotations

import msgspec

from evidence.custody.checkpoint_rows import Copy, Stamped
from evidence.custody.discrepancy import Discrepancy
from evidence.custody.key_history import KnownKey


class LedgerReport(msgspec.Struct, frozen=True):
    """What the check of a ledger found.

    ``size`` entries; ``root`` of the Merkle tree over them; ``checkpoints``: how many hold; ``signed``,
    ``anchored``: how many entries the largest checkpoint, or anchor, that holds covers; ``signers``: vkeys of
    who signed those that hold; ``discrepancies``: the first thousand; ``total``: how many there are; ``keys``: what
    the ledger says of keys; ``unlisted``: vkeys of signers where it says nothing of any key; ``stamps``: time
    stamps that are intact; ``copies``: with whom copies of checkpoints were left; ``newest``: vkeys of who signed
    the largest checkpoint that holds.
    """

    case_id: str
    size: int
    root: bytes
    checkpoints: int
    signed: int
    anchored: int
    signers: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]
    total: int
    keys: tuple[KnownKey, ...] = ()
    unlisted: tuple[str, ...] = ()
    stamps: tuple[Stamped, ...] = ()
    copies: tuple[Copy, ...] = ()
    newest: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return self.total == 0
