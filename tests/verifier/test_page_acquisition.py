"""Acquisitions on the page: the copies of the stand-alone verifier's tests, dropped and as a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from acquired_copies import BAD, GOOD, MANIFEST, RANGES, Copied, copied
from verifier_browser import Browser
from verifier_cases import Signer


def show(browser: Browser, page: Path, one: Copied, *more: Path) -> str:
    browser.open(page)
    browser.choose(one.folder, field="#folder")
    if more:
        browser.choose(*more)
    assert not browser.errors
    return browser.overall


# The stand-alone verifier and Indicia itself are asked for all of them in each run; the page for those that differ most.
GOOD_AT_ONCE = ("signed", "proven")
BAD_AT_ONCE = ("a byte of a file", "a file taken away", "a part more")


def in_turn(names: Iterable[str], at_once: tuple[str, ...]) -> list[Any]:
    """The names, of which others than these belong to the campaign."""
    return [pytest.param(name, marks=() if name in at_once else pytest.mark.campaign) for name in names]


@pytest.mark.parametrize("name", in_turn(GOOD, GOOD_AT_ONCE))
def test_a_good_copy(browser: Browser, page: Path, tmp_path: Path, name: str) -> None:
    one = GOOD[name](tmp_path / "copy")
    assert show(browser, page, one) == "match", browser.cards()
    cards = browser.cards()
    assert "0 changed, 0 missing, 0 added" in cards[MANIFEST].text
    assert {card.verdict for file, card in cards.items() if file not in ("HD.TXT", "HD-2.E04")} == {"match"}


@pytest.mark.parametrize("name", in_turn(BAD, BAD_AT_ONCE))
def test_a_changed_copy(browser: Browser, page: Path, tmp_path: Path, name: str) -> None:
    bad = BAD[name]
    assert show(browser, page, bad.make(tmp_path / "copy")) == bad.on_page, browser.cards()
    assert browser.cards()[bad.named].verdict == bad.on_page


def test_what_is_said(browser: Browser, page: Path, tmp_path: Path) -> None:
    one = copied(tmp_path / "copy", unreadable=RANGES, unreadable_bytes=1536)
    assert show(browser, page, one) == "match"
    text = browser.cards()[MANIFEST].text
    assert "/dev/sdb" in text
    assert "Not read: bytes 512 to 1,023 of the source (Input/output error)" in text
    assert "Not read: bytes 8,192 to 9,215 of the source (Input/output error <U+202E>)" in text
    assert "by J. Müller on lab" in text
    assert "Signed with the key examiner+" in text
    browser.run("document.querySelector('[data-language=es]').click()")
    assert "No leído: bytes 512 a" in browser.cards()[MANIFEST].text


def test_files_on_their_own(browser: Browser, page: Path, tmp_path: Path) -> None:
    one = copied(tmp_path / "copy")
    browser.open(page)
    browser.choose(one.manifest)
    assert browser.overall == "nothing"
    assert "None of the files of the copy was dropped" in browser.cards()[MANIFEST].text
    browser.choose(one["HD.E01"])
    assert browser.overall == "mismatch"
    assert "Missing: HD.E02 is a file of the copy" in browser.cards()[MANIFEST].text
    browser.choose(one["HD.E02"], one["HD.E03"])
    assert browser.overall == "nothing"  # nothing vouches for the manifest yet
    browser.choose(one[f"{MANIFEST}.sig"])
    assert browser.overall == "match"
    assert {card.verdict for card in browser.cards().values()} == {"match"}


@pytest.mark.campaign
def test_two_copies_of_the_same_names_on_their_own(browser: Browser, page: Path, tmp_path: Path) -> None:
    one = copied(tmp_path / "one", form="raw", names=("HD.raw",))
    two = copied(tmp_path / "two", form="raw", names=("HD.raw",), parts=(b"another disk",))
    browser.open(page)
    for copy in (one, two):
        browser.choose(*copy.folder.iterdir())
    assert browser.overall == "match", browser.text("#items")
    two["HD.raw"].write_bytes(b"Another disk")
    browser.choose(two["HD.raw"])
    assert browser.overall == "mismatch"


def test_another_key_was_dropped(browser: Browser, page: Path, tmp_path: Path) -> None:
    one = copied(tmp_path / "copy")
    key = tmp_path / "examiner.vkey"
    key.write_text(one.signer.vkey + "\n")
    assert show(browser, page, one, key) == "match"
    key.write_text(Signer("examiner", b"\x09" * 32).vkey + "\n")
    assert show(browser, page, one, key) == "mismatch"
    assert "is not one that you dropped" in browser.cards()[MANIFEST].text


def test_an_acquired_pdf_owes_no_signature(browser: Browser, page: Path, tmp_path: Path) -> None:
    """What a signed manifest lists is evidence, whatever it looks like; what nothing vouches for is a report."""
    one = copied(tmp_path / "copy", form="raw", names=("HD.raw",), parts=(b"%PDF-1.7 no report",))
    assert show(browser, page, one) == "match"
    one[f"{MANIFEST}.sig"].unlink()
    assert show(browser, page, one) == "mismatch"


def test_a_manifest_that_lay_in_the_evidence_vouches_for_no_copy(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    assert show(browser, page, copied(tmp_path / "copy", seal="proof", exported="extract")) == "match"
    cards = browser.cards()
    assert {cards[name].verdict for name in ("HD.E01", "HD.E02", "HD.E03")} == {"nothing"}
    assert "\nFile\n" in cards[MANIFEST].text
