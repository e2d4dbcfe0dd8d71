"""The stand-alone verifier and Indicia's own, written apart from one page, come to the same verdict."""

from __future__ import annotations

from pathlib import Path

import pytest
from verifier_cases import run, small_case
from verifier_tampering import BAD

from evidence.custody.keys import read_vkeys
from evidence.custody.verify import verify_ledger
from evidence.custody.verify_records import verify_records

SHARED = {name: bad for name, bad in BAD.items() if bad.where in ("ledger", "catalog")}


def indicia(folder: Path) -> bool:
    """Indicia's verdict on ledger and catalog."""
    ledger = verify_ledger(folder / "ledger.sqlite", vkeys=read_vkeys(folder / "keys"))
    return ledger.ok and verify_records(folder / "ledger.sqlite", folder / "catalog.sqlite").ok


def test_both_accept_a_case_written_from_the_page(tmp_path: Path) -> None:
    folder = small_case(tmp_path / "case").save()
    assert run(folder).code == 0
    assert indicia(folder)


@pytest.mark.parametrize("name", SHARED)
def test_both_refuse(tmp_path: Path, name: str) -> None:
    folder = small_case(tmp_path / "case").save()
    SHARED[name].tamper(folder)
    assert run(folder).code == 1
    assert not indicia(folder)
