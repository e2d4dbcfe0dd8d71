"""The page checks the proofs of exhibits that a report carries, and says what it does not compare."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from test_verifier_report_proofs import BAD, printed, report, with_files
from verifier_browser import Browser
from verifier_handover import LABORATORY, handover
from verifier_pdf import sign

NAME = "exhibit-proofs.jsonl"
WORDS = {
    "a record": "Line 2 does not hold. The record inside it was changed",
    "an entry": "Line 2 does not hold. It does not lead from entry 2 to the root",
    "another checkpoint": "Line 2 does not hold. Its checkpoint is not the one that the report carries",
    "another key": "Line 2 does not hold. Its checkpoint is not the one that the report carries",
    "a line twice": "Line 4 does not hold. A line before it is about 1-2-1, too",
    "no object": "Line 2 does not hold. Parts of it are missing",
}


def check(browser: Browser, page: Path, path: Path) -> str:
    browser.open(page)
    browser.choose(path)
    assert not browser.errors
    return browser.overall


def test_proofs_that_hold(browser: Browser, page: Path, tmp_path: Path) -> None:
    assert check(browser, page, report(tmp_path)) == "match", browser.cards()
    text = browser.cards()[NAME].text
    assert "Each of its 3 proofs holds" in text and "Proofs of the report's exhibits" in text
    assert "whether each proven record is printed there, indicia-verify.pyz checks" in text


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_by_its_line(browser: Browser, page: Path, tmp_path: Path, name: str) -> None:
    assert check(browser, page, report(tmp_path, BAD[name][0])) == "mismatch"
    card = browser.cards()[NAME]
    assert card.verdict == "mismatch" and WORDS[name] in card.text, card.text
    assert card.text.count("does not hold.") == 1 and "Each of its" not in card.text


def test_proofs_without_a_checkpoint(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = report(tmp_path)
    with pikepdf.open(path) as document:
        files = {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}
    del files["checkpoint.txt"]
    path.write_bytes(sign(with_files(printed("1-2-1"), files), LABORATORY))
    assert check(browser, page, path) == "mismatch"
    assert "does not carry one checkpoint" in browser.cards()[NAME].text


def test_a_folder_that_no_list_speaks_of(browser: Browser, page: Path, tmp_path: Path) -> None:
    files = handover(tmp_path / "handover")
    folder = tmp_path / "loose"
    folder.mkdir()
    (folder / "b.txt").write_bytes(b"something that nobody listed")
    browser.open(page)
    browser.choose(files["manifest.hashdeep"], files["manifest.hashdeep.proof"])
    browser.choose(folder, field="#folder")
    assert not browser.errors
    words = "None of the paths in manifest.hashdeep is in the folder loose"
    assert words in browser.text("#overall"), browser.text("#overall")
    assert words in browser.cards()["manifest.hashdeep"].text
