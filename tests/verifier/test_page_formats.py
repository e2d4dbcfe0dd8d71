"""DFXML, bags and tagged lists on the page: those that Indicia writes and those of other programs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from test_page_manifest import proof, show
from test_verifier_manifest import CONTENT, digest, sealed, tree
from verifier_browser import Browser


def dfxml(heads: str = "1/", extra: str = "", doctype: str = "") -> bytes:
    """Section 6, by hand: the last path holds bytes that XML cannot."""
    objects = "".join(
        f"<fileobject><filename>{escape(heads + name)}</filename><name_type>r</name_type><filesize>{len(data)}</filesize>"
        f'<alloc>1</alloc><hashdigest type="md5">{digest("md5", data)}</hashdigest>'
        f'<hashdigest type="sha256">{digest("sha256", data)}</hashdigest></fileobject>\n'
        for name, data in CONTENT.items()
    )
    raw = f"{heads}x\\xff".encode()[:-4] + b"\xff"
    objects += (
        f"<fileobject><filename>{heads}x\\xff</filename><?indicia path {raw.hex()}?><name_type>-</name_type>"
        f'<alloc>0</alloc><hashdigest type="sha256">{"0" * 64}</hashdigest></fileobject>\n'
    ).replace(f"{heads}x".encode().hex(), f"{heads[:-1]}.deleted/x".encode().hex())
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}<dfxml version="1.2.0"><metadata/><creator/><source/>\n'
    said = f"<?indicia manifest 1?>\n{extra}"
    return f"{head}{said}{objects}<?indicia files {len(CONTENT) + 1}?>\n</dfxml>\n".encode()


def test_dfxml(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = sealed(tmp_path, "m.xml", dfxml(), format="dfxml", files=len(CONTENT) + 1)
    folder = tree(tmp_path / "mounted")
    assert show(browser, page, path, proof(path), folder) == "match"
    cards = browser.cards()
    assert f"It lists {len(CONTENT) + 1} files, as the ledger recorded." in cards["m.xml"].text
    assert "0 changed, 0 missing, 0 added" in cards["m.xml"].text
    assert "m.xml lists it as 1/a.txt (entry 1)" in cards["a.txt"].text
    (folder / "a.txt").write_bytes(b"alphA")
    assert show(browser, page, path, proof(path), folder) == "mismatch"


@pytest.mark.parametrize(
    ("details", "data", "says"),
    [
        ({"files": 3}, dfxml(), "It says files 9, the ledger recorded 3"),
        ({}, dfxml(extra="<?indicia case ff?>\n"), "It says case ff"),
        ({}, dfxml(extra="<?indicia files 4?>\n"), "not Digital Forensics XML"),
        ({}, dfxml()[:-9], "not Digital Forensics XML"),
        ({}, dfxml(doctype='<!DOCTYPE dfxml [<!ENTITY a "aaaaaaaaaa">]>\n'), "document type"),
        ({}, dfxml().replace(b'"sha256">', b'"sha256">zz', 1), "Entry 1 breaks"),
        ({}, dfxml().replace(b'type="md5"', b'type="sha256"', 1), "Entry 1 breaks"),
        ({}, dfxml().replace(b"<filename>", b"<filename>1/x</filename><filename>", 1), "Entry 1 breaks"),
        ({}, dfxml().replace(b"<filename>", b"<fileobject/><filename>", 1), "Entry 2 breaks"),
        ({}, dfxml().replace(b"<filename>", b"<filename><b/>", 1), "Entry 1 breaks"),
    ],
)
def test_dfxml_that_is_refused(
    browser: Browser, page: Path, tmp_path: Path, details: dict[str, object], data: bytes, says: str
) -> None:
    path = sealed(tmp_path, "m.xml", data, **details)
    assert show(browser, page, path, proof(path)) == "mismatch"
    assert says in browser.cards()["m.xml"].text


def bag(folder: Path) -> Path:
    """RFC 8493."""
    tree(folder / "data" / "1")
    for path in (folder / "data" / "1").glob("*\n*"):
        path.unlink()
    (folder / "data" / "1" / "back\\slash").unlink()
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    payload = sorted(path for path in (folder / "data").rglob("*") if path.is_file())
    lines = [f"{digest('sha256', path.read_bytes())}  {path.relative_to(folder)}\n" for path in payload]
    (folder / "manifest-sha256.txt").write_text("".join(lines))
    tags = [folder / "bagit.txt", folder / "manifest-sha256.txt"]
    listed = "".join(f"{digest('sha256', path.read_bytes())}  {path.name}\n" for path in tags)
    (folder / "tagmanifest-sha256.txt").write_text(listed)
    return folder


def test_bag(browser: Browser, page: Path, tmp_path: Path) -> None:
    folder = bag(tmp_path / "bag")
    tags = (folder / "tagmanifest-sha256.txt").read_bytes()
    sealed(tmp_path, "tagmanifest-sha256.txt", tags, format="bagit", files=6, bag="bag")
    beside = tmp_path / "tagmanifest-sha256.txt.proof"
    assert show(browser, page, folder, beside) == "match"
    cards = browser.cards()
    assert {card.verdict for card in cards.values()} == {"match"}
    (folder / "data" / "1" / "new").write_bytes(b"new")
    assert show(browser, page, folder, beside) == "mismatch"
    assert "Added" in browser.cards()["new"].text
    (folder / "data" / "1" / "new").unlink()
    (folder / "manifest-sha256.txt").write_bytes((folder / "manifest-sha256.txt").read_bytes()[:-66])
    assert show(browser, page, folder, beside) == "mismatch"
    assert browser.cards()["manifest-sha256.txt"].verdict == "mismatch"


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs the program sha256sum")
def test_tagged_lists(browser: Browser, page: Path, tmp_path: Path) -> None:
    folder = tree(tmp_path / "1")
    files = sorted(str(path.relative_to(tmp_path)) for path in folder.rglob("*") if path.is_file())
    command = ["sha256sum", "--tag", *files]
    (tmp_path / "SUMS").write_bytes(
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout
    )
    assert show(browser, page, tmp_path / "SUMS", folder) == "match"
    assert "0 changed, 0 missing, 0 added" in browser.cards()["SUMS"].text


def test_lists_with_other_digests_are_not_compared(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = tmp_path / "m.hashdeep"
    path.write_bytes(
        b"%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n## x\n1,0cc175b9c0f1b6a831c399e269772661,a\n"
    )
    assert show(browser, page, path) == "nothing"
    assert "It lists no SHA-256" in browser.cards()["m.hashdeep"].text
