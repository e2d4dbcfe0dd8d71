"""One case, one prepared and one signed report for all tests of reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from exchange_helpers import fill_for_exchange
from report_helpers import NOW, fill
from report_pki import Pki, pki_options, serving_pki

from evidence.case import Case
from reports.identity import load_identity
from reports.lab import make_lab_certificate
from reports.levels import Level
from reports.sign import sign
from reports.write import PreparedReport, WrittenReport, prepare_report, write_report


@pytest.fixture(scope="session")
def report_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The examiner's keys lie in a temporary folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INDICIA_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="session")
def case(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """The case, open for writing."""
    folder = tmp_path_factory.mktemp("reports") / "case"
    with Case.create(
        folder,
        number="2026-1 <i>",
        title="A & B",
        examiner="Dr. Zoë",
        agency="Lab",
        time_zone="Europe/Berlin",
    ) as opened:
        fill(opened)
        yield opened


@pytest.fixture(scope="session")
def p12(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lab certificate whose passphrase is ``secret``."""
    return make_lab_certificate(tmp_path_factory.mktemp("lab"), passphrase=b"secret")


@pytest.fixture(scope="session")
def prepared(case: Case) -> PreparedReport:
    """The report before it is signed."""
    return prepare_report(case, now=NOW)


@pytest.fixture(scope="session")
def written(
    case: Case, prepared: PreparedReport, p12: Path, tmp_path_factory: pytest.TempPathFactory
) -> WrittenReport:
    """The report signed, with its proof."""
    output = tmp_path_factory.mktemp("out") / "report.pdf"
    return write_report(case, output, p12=p12, passphrase=b"secret", prepared=prepared)


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    """A root with revocation list, OCSP responder and time stamps, served on localhost."""
    with serving_pki(tmp_path_factory.mktemp("pki") / "root") as served:
        yield served


@pytest.fixture(scope="session")
def at_level(pki: Pki, prepared: PreparedReport) -> Callable[..., bytes]:
    """The report signed at a level (with room for a reviewer), each made once."""

    @cache
    def signed(level: Level, reviewer: bool = False) -> bytes:
        identity = load_identity(pki.leaf().p12)
        return sign(prepared.pdf, identity, options=pki_options(pki, level, reviewer))

    return signed


@pytest.fixture(scope="session")
def exchange_case(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """The case of the tests of exports, open for writing."""
    folder = tmp_path_factory.mktemp("exchange") / "case"
    with Case.create(folder, number='=1+1 <i>"', title="A & B", examiner="Dr. Zoë") as opened:
        fill_for_exchange(opened)
        opened.ledger.append("note", "1-1-1", {"text": '=HYPERLINK("http://192.0.2.1")'})
        yield opened


@pytest.fixture(scope="session")
def empty_case(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case without any evidence."""
    folder = tmp_path_factory.mktemp("empty") / "case"
    with Case.create(folder, number="1", title="Empty", examiner="E") as opened:
        yield opened
