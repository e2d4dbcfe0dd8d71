"""One table of good and bad files: the page, the zipapp and Indicia come to one verdict."""

from __future__ import annotations

from pathlib import Path

import pytest
from verifier_browser import Browser
from verifier_cases import run
from verifier_handover import BAD, GOOD, Case, Handover, handover

from app.verify import verify_target


@pytest.fixture
def files(tmp_path: Path) -> Handover:
    return handover(tmp_path / "handover")


def zipapp(files: Handover, case: Case) -> int:
    """The zipapp's exit code."""
    targets = [
        files[name]
        for name in case.files
        if not name.endswith("proof") and not (case.anchor and name == "checkpoint.txt")
    ]
    key = ["--key", files["examiner.vkey"]] if case.key else []
    anchor = ["--anchor", files["checkpoint.txt"]] if case.anchor else []
    return run(*targets, *key, *anchor).code


def indicia(files: Handover, case: Case) -> bool:
    """Indicia's own verdict."""
    trust = [files["examiner.vkey"]] if case.key else []
    loose = {"checkpoint.txt"} - ({"checkpoint.txt"} if case.key else set())  # without a key, an anchor only
    targets = [files[name] for name in case.files if not name.endswith("proof") and name not in loose]
    anchors = [files["checkpoint.txt"]] if case.anchor else []
    return all(
        check.ok for target in targets for check in verify_target(target, anchors=anchors, trust=trust)
    )


def drop(browser: Browser, page: Path, files: Handover, case: Case) -> None:
    browser.open(page)
    names = [*case.files, *(["examiner.vkey"] if case.key else [])]
    browser.choose(*(files[name] for name in reversed(names)))
    assert not browser.errors
    assert not [url for url in browser.requests if not url.startswith("file:")]


@pytest.mark.parametrize("name", GOOD)
def test_all_accept(browser: Browser, page: Path, files: Handover, name: str) -> None:
    case = GOOD[name]
    if case.change:
        case.change(files)
    drop(browser, page, files, case)
    cards = browser.cards()
    assert browser.overall == "match", cards
    for file in case.files:
        assert cards[file].verdict == "match", cards[file].text
        assert cards[file].text.splitlines()[4] == "MATCH"
    assert zipapp(files, case) == 0


@pytest.mark.parametrize("name", BAD)
def test_all_refuse(browser: Browser, page: Path, files: Handover, name: str) -> None:
    case = BAD[name]
    assert case.change
    case.change(files)
    drop(browser, page, files, case)
    cards = browser.cards()
    assert browser.overall == "mismatch", cards
    assert cards[case.named].verdict == "mismatch", cards
    assert case.says in cards[case.named].text.replace(",", ""), cards[case.named].text
    assert "MISMATCH" in cards[case.named].text
    assert zipapp(files, case) == 1


@pytest.mark.parametrize("name", GOOD)
def test_indicia_accepts(files: Handover, name: str) -> None:
    case = GOOD[name]
    if case.change:
        case.change(files)
    assert indicia(files, case)


@pytest.mark.parametrize("name", BAD)
def test_indicia_refuses(files: Handover, name: str) -> None:
    if BAD[name].files == ("checkpoint.txt",) and not BAD[name].key:
        pytest.skip("without a key, indicia verify takes a checkpoint as an anchor only")
    case = BAD[name]
    assert case.change
    case.change(files)
    assert not indicia(files, BAD[name])
