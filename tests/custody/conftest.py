"""What the custody tests share: a clock that stands still, a ledger in a temporary folder, a key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from custody_helpers import CASE, SEED, FakeClock

from evidence.custody.actor import Actor
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def actor() -> Actor:
    return Actor("T. Examiner", "examiner", "lab-1")


@pytest.fixture
def key() -> SigningKey:
    return SigningKey("examiner", Ed25519PrivateKey.from_private_bytes(SEED))


@pytest.fixture
def ledger(tmp_path: Path, actor: Actor) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "ledger.sqlite", actor, CASE, {"number": "2026-001"}) as made:
        yield made
