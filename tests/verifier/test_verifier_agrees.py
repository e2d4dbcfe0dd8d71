"""The stand-alone verifier and Indicia's own, written apart from one page, come to the same verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from pyhanko.sign.signers.pdf_signer import PdfSigner
from test_verifier_pdf import other_name
from test_verifier_pdf_levels import made, stamped_by, updated
from verifier_cases import run, small_case
from verifier_pdf import identity, pages, sign
from verifier_tampering import BAD

from evidence.custody.keys import read_vkeys
from evidence.custody.verify import verify_ledger
from evidence.custody.verify_records import verify_records
from reports.countersign import countersign
from reports.identity import load_identity
from reports.levels import LEVELS
from reports.verify import verify_report

from report_pki import Pki, serving_pki  # isort: skip

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


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    with serving_pki(tmp_path_factory.mktemp("pki") / "root") as served:
        yield served


def reviewed(pki: Pki, data: bytes) -> bytes:
    return countersign(data, load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12))


def flipped(data: bytes) -> bytes:
    return data[:700] + bytes([data[700] ^ 1]) + data[701:]


def certified_over(data: bytes) -> bytes:
    """The document certified by a stranger after its signer, which pyHanko would not do by itself."""
    with patch.object(PdfSigner, "_enforce_certification_constraints"):
        return sign(data, identity("Stranger"), field="Second")


WHO = identity("Laboratory")
REPORTS: dict[str, Callable[[Pki], bytes]] = {
    **{f"level {level}": lambda pki, level=level: made(pki, level) for level in LEVELS},  # type: ignore[misc]
    "for a reviewer": lambda pki: made(pki, "B-T", reviewer=True),
    "reviewed": lambda pki: reviewed(pki, made(pki, "B-T", reviewer=True)),
    "stamped later": lambda pki: stamped_by(made(pki, "B-LT"), pki),
    "a byte flipped": lambda pki: flipped(made(pki, "B-LT")),
    "an update": lambda pki: updated(made(pki, "B-LTA")),
    "an update that is reviewed": lambda pki: reviewed(pki, updated(made(pki, "B-B", reviewer=True))),
    "a byte more": lambda pki: made(pki, "B-B") + b"\n",
    "a comment under a time stamp": lambda pki: stamped_by(made(pki, "B-LT") + b"\n% more\n", pki),
    "unsigned": lambda pki: pages({}),
    "not certified": lambda pki: sign(pages({}), WHO, certify=False),
    "certified over somebody's signature": lambda pki: certified_over(sign(pages({}), WHO, certify=False)),
    "an attached file of two names": lambda pki: sign(other_name(pages({"a.txt": b"a"})), WHO),
}
GOOD = {name for name in REPORTS if name.startswith(("level", "for a", "reviewed", "stamped"))}


@pytest.mark.parametrize("name", REPORTS)
def test_one_verdict_on_a_report(pki: Pki, tmp_path: Path, name: str) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(REPORTS[name](pki))
    failed = [check.sentence for check in verify_report(path).checks if check.outcome == "failed"]
    ours = [
        sentence for sentence in failed if "lacks its attachment" not in sentence
    ]  # these pages have none
    assert (run(path).code == 0) == (not ours) == (name in GOOD), ours
