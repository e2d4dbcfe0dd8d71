"""One case, one prepared and one signed report for all tests of reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from report_helpers import NOW, fill

from evidence.case import Case
from reports.lab import make_lab_certificate
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
