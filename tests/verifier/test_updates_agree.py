"""One table of doctored reports, one verdict each: the application, the zipapp and the page in Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from indicia_verify.outcome import Outcome
from indicia_verify.pdf import check_report
from test_page_levels import show
from update_vectors import VECTORS
from verifier_browser import Browser

from reports.verify import verify_report

from report_pki import Pki, serving_pki  # isort: skip

Verdict = tuple[bool, str]


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    with serving_pki(tmp_path_factory.mktemp("pki") / "root") as served:
        yield served


@pytest.fixture(scope="module")
def reports(pki: Pki, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("vectors")
    paths = {name: folder / f"v{number}.pdf" for number, name in enumerate(VECTORS)}
    for name, path in paths.items():
        path.write_bytes(VECTORS[name].make(pki))
    return paths


@pytest.fixture(scope="module")
def on_page(browser: Browser, page: Path, reports: dict[str, Path]) -> dict[str, Verdict]:
    """All of them at once, in one window."""
    found = show(browser, page, **{path.stem: path.read_bytes() for path in reports.values()})
    return {name: (found[path.stem][0] == "match", found[path.stem][1]) for name, path in reports.items()}


def in_app(path: Path) -> Verdict:
    failed = [check.sentence for check in verify_report(path).checks if check.outcome == "failed"]
    ours = [one for one in failed if "lacks its attachment" not in one]  # these pages have none
    return not ours, "\n".join(ours)


def in_zipapp(path: Path) -> Verdict:
    outcome = Outcome("report.pdf", "signed report")
    check_report(path, [], outcome)
    return outcome.good, "\n".join(check.message for check in outcome.checks)


@pytest.mark.parametrize("who", ["app", "zipapp", "page"])
@pytest.mark.parametrize("name", VECTORS)
def test_one_verdict(name: str, who: str, reports: dict[str, Path], request: pytest.FixtureRequest) -> None:
    words = VECTORS[name].words
    if who == "page":
        good, said = request.getfixturevalue("on_page")[name]
    else:
        good, said = (in_app if who == "app" else in_zipapp)(reports[name])
        assert good or re.search(words, said), said
    assert good == (not words), said
    # Each bears the seal of what it holds: what fails is what was added, not the seal.
    assert "was changed after it was signed" not in said and "is not what was signed" not in said
