"""Lists of every form on the page, against files alone and in folders, and against what hashdeep and sha256sum write."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from test_verifier_manifest import CONTENT, FORMS, csv_manifest, digest, hashdeep_manifest, sealed, tree
from verifier_browser import Browser


def show(browser: Browser, page: Path, *files: Path) -> str:
    browser.open(page)
    browser.drop(*(path for path in files if not path.is_dir()))
    for path in files:
        if path.is_dir():
            browser.choose(path, field="#folder")
    # Chromium dresses its own report of broken XML in a style, which the policy refuses: nobody sees that report.
    assert not [error for error in browser.errors if "Applying inline style" not in error]
    return browser.overall


def proof(path: Path) -> Path:
    return path.with_name(path.name + ".proof")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_against_a_folder(browser: Browser, page: Path, tmp_path: Path, form: str) -> None:
    name, make, count = FORMS[form]
    path = sealed(tmp_path, name, make(), format=form, files=count)
    folder = tree(tmp_path / "mounted")
    assert show(browser, page, path, proof(path), folder) == "match"
    cards = browser.cards()
    assert f"It lists {count} files, as the ledger recorded." in cards[name].text
    assert "0 changed, 0 missing, 0 added" in cards[name].text
    assert {card.verdict for card in cards.values()} == {"match"}


def test_differences_are_named(browser: Browser, page: Path, tmp_path: Path) -> None:
    names = {name: data for name, data in CONTENT.items() if "\n" not in name}
    path = sealed(tmp_path, "m.hashdeep", hashdeep_manifest(names=names))
    folder = tree(tmp_path / "mounted")
    (folder / "line\nfeed").unlink()
    (folder / "a.txt").write_bytes(b"alphA")
    (folder / "sub" / "b.bin").rename(folder / "moved.bin")
    (folder / "sub" / "empty").unlink()
    (folder / "empty too").unlink()
    (folder / "new\u202e").write_bytes(b"new")
    (folder / "gone").write_bytes(b"gone")
    assert show(browser, page, path, proof(path), folder) == "mismatch"
    cards = browser.cards()
    text = cards["m.hashdeep"].text
    assert "1 changed, 2 missing, 1 added" in text
    assert "Missing: 1/v2/sub/empty is listed" in text
    assert "sub/b.bin" not in text
    assert "Changed: m.hashdeep lists 1/v2/a.txt with the SHA-256" in cards["a.txt"].text
    assert "under another name or place" in cards["moved.bin"].text
    assert "under another name or place" not in cards['comma, quote".txt'].text
    assert "1.deleted/v2/gone" in cards["gone"].text
    assert cards["new\u202e"].verdict == "mismatch"
    assert "new<U+202E>" in cards["new\u202e"].text


def test_single_files_leave_the_rest_open(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = sealed(tmp_path, "m.csv", csv_manifest(), format="csv", files=len(CONTENT))
    folder = tree(tmp_path / "mounted")
    strange = tmp_path / "strange"
    strange.write_bytes(b"strange")
    assert show(browser, page, path, proof(path), folder / "a.txt", strange) == "match"
    cards = browser.cards()
    assert cards["strange"].verdict == "nothing"
    assert "NOTHING TO COMPARE WITH" in cards["strange"].text
    assert "says nothing about them" in browser.text("#overall")
    (folder / "a.txt").write_bytes(b"other")
    assert show(browser, page, path, proof(path), folder / "a.txt") == "mismatch"


def test_a_list_without_proof_says_so(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = tmp_path / "m.hashdeep"
    path.write_bytes(hashdeep_manifest())
    assert show(browser, page, path) == "nothing"
    assert "nothing shows that the list itself is unchanged" in browser.cards()["m.hashdeep"].text


@pytest.mark.parametrize(
    ("details", "data", "says"),
    [
        ({"files": 3}, hashdeep_manifest(), "It says files 9, the ledger recorded 3"),
        ({}, hashdeep_manifest().replace(b"## files 9", b"## files 8"), "lists 8 files, but lists 9"),
        ({}, hashdeep_manifest()[:-1], "Line 13 is cut off"),
        ({}, hashdeep_manifest().replace(b"## files", b"x\n## files"), "Line 13 breaks"),
        ({}, hashdeep_manifest().replace(b"\n## files", b"\n## case ff\n## files"), "It says case ff"),
        (
            {},
            hashdeep_manifest().replace(b"size,md5,sha1,sha256", b"size,sha256,sha1,sha256"),
            "Line 2 breaks",
        ),
        ({}, hashdeep_manifest() + b"## checkpoint !\n", "Base64 text in it was changed"),
        ({}, csv_manifest() + b"1-1,1\r\n", "Line 10 breaks"),
        ({}, csv_manifest() + b'"', "Line 10 is cut off"),
    ],
)
def test_a_list_that_contradicts_its_proof(
    browser: Browser, page: Path, tmp_path: Path, details: dict[str, object], data: bytes, says: str
) -> None:
    path = sealed(tmp_path, "m", data, **details)
    assert show(browser, page, path, proof(path)) == "mismatch"
    assert says in browser.cards()["m"].text


@pytest.mark.skipif(shutil.which("hashdeep") is None, reason="needs the program hashdeep")
def test_reads_what_hashdeep_writes(browser: Browser, page: Path, tmp_path: Path) -> None:
    folder = tree(tmp_path / "1")
    (folder / "line\nfeed").unlink()
    output = subprocess.run(
        ["hashdeep", "-c", "md5,sha256", "-r", "-l", "1"], cwd=tmp_path, capture_output=True, check=True
    ).stdout
    path = tmp_path / "others.txt"
    path.write_bytes(output)
    assert show(browser, page, path, folder) == "match"
    # Chromium gives the backslash of a name as a slash: the content is found under what is another name to it.
    assert (
        f"{len(CONTENT) - 2} match, 1 match under another name, 0 changed"
        in browser.cards()["others.txt"].text
    )


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs the program sha256sum")
@pytest.mark.parametrize("binary", ["--text", "--binary"])
def test_reads_what_sha256sum_writes(browser: Browser, page: Path, tmp_path: Path, binary: str) -> None:
    folder = tree(tmp_path / "1")
    files = sorted(str(path.relative_to(tmp_path)) for path in folder.rglob("*") if path.is_file())
    output = subprocess.run(
        ["sha256sum", binary, *files], cwd=tmp_path, capture_output=True, check=True
    ).stdout
    path = tmp_path / "SUMS"
    path.write_bytes(output)
    assert show(browser, page, path, folder) == "match"
    assert f"{len(CONTENT) - 1} match, 1 match under another name, 0 changed" in browser.cards()["SUMS"].text


def test_a_dropped_folder_is_read_or_the_person_is_told(browser: Browser, page: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    browser.open(page)
    browser.drop(tree(tmp_path / "mounted"), tmp_path / "a.txt")
    browser.wait("!document.getElementById('message').hidden")
    assert "Use the button “Choose a folder…”" in browser.text("#message")
    assert list(browser.cards()) == ["a.txt"]


def in_archives(path: str, data: bytes) -> tuple[str, ...]:
    """A row of each form: size, MD5, SHA-1, SHA-256 and the written path of what lies in a file of item 1."""
    sums = [digest(name, data) for name in ("md5", "sha1", "sha256")]
    record = f'1-99,1,2,"{path}",,file,live,false,{len(data)},{",".join(sums)}\r\n'
    return f"{len(data)},{','.join(sums)},1.inside/v2/{path}\n", f"{sums[2]}  1.inside/v2/{path}\n", record


@pytest.mark.parametrize("form", FORMS)
def test_what_lies_in_archives_is_not_looked_for_in_a_folder(
    browser: Browser, page: Path, tmp_path: Path, form: str
) -> None:
    """Section 6: only what lies in folder ``1`` can be there; a member of an archive is found by its content alone."""
    name, make, count = FORMS[form]
    rows = in_archives("a.zip//deep/b.txt", b"a member")
    data = make()
    if form == "hashdeep":
        data = data.replace(b"## files 9", f"{rows[0]}## files 10".encode())
    else:
        data += rows[1 if form == "sha256sum" else 2].encode()
    path = sealed(tmp_path, name, data, format=form, files=count + 1)
    tree(tmp_path / "mounted" / ("1/v2" if form == "hashdeep" else "1"))
    # The folder stands for all that is listed: what is said to be in it and is not would be missing.
    assert show(browser, page, path, proof(path), tmp_path / "mounted") == "match", browser.cards()[name].text
    assert "0 changed, 0 missing, 0 added" in browser.cards()[name].text
    member = tmp_path / "b.txt"
    member.write_bytes(b"a member")
    assert show(browser, page, path, proof(path), member) == "match"
    assert "1.inside/v2/a.zip//deep/b.txt" in browser.cards()["b.txt"].text
    member.write_bytes(b"another member")
    assert show(browser, page, path, proof(path), member) == "mismatch"
