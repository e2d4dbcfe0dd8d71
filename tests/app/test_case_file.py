"""The file that opens a case: what it may hold, and that desktops know it for what it is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT, indicia, new_case

from evidence.case_file import FORMAT, NAME, CaseFileError, folder_of

INSTALL = ROOT / "packaging" / "desktop" / "install.py"


@pytest.fixture
def case(home: Path, tmp_path: Path) -> Path:
    return new_case(home, tmp_path / "the case")


def test_a_new_case_has_the_file_and_it_names_its_folder(home: Path, case: Path, tmp_path: Path) -> None:
    stated = json.loads((case / NAME).read_bytes())
    assert stated == {"format": FORMAT, "case": json.loads((case / "case.json").read_bytes())["id"]}
    assert folder_of(case / NAME) == case
    assert folder_of(case) == case
    link = tmp_path / "on the desktop.indicia"
    link.symlink_to(case / NAME)
    assert folder_of(link) == case, "a link leads to the case, not to the desktop"
    moved = case.rename(tmp_path / "moved")
    assert folder_of(moved / NAME) == moved, "it goes with its folder"
    assert indicia(home, "verify", moved).code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged, or not a file of Indicia"),
        (b"\xff\xfe\x00", "damaged, or not a file of Indicia"),
        (b"[" * 4000, "damaged, or not a file of Indicia"),
        (b'{"format":"indicia-case-1","case":7}', "damaged, or not a file of Indicia"),
        (b'{"format":"indicia-case-1","case":"x","path":"/etc"}', "damaged, or not a file of Indicia"),
        (b'{"format":"indicia-case-2","case":"x"}', "newer Indicia"),
        (b'{"format":"<b>","case":"x"}', "not a file of Indicia"),
        (b'{"format":"indicia-case-1","case":"../../other"}', "does not lie in the folder"),
        (b'{"format":"indicia-case-1","case":"' + b"x" * 5000 + b'"}', "too large"),
    ],
)
def test_hostile_content_is_refused_in_words(case: Path, content: bytes, said: str) -> None:
    (case / NAME).write_bytes(content)
    with pytest.raises(CaseFileError, match=said) as refused:
        folder_of(case / NAME)
    assert "opens no case" in str(refused.value)


def test_a_file_that_was_moved_out_of_its_case_opens_nothing(case: Path, home: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone.indicia"
    shutil.copy(case / NAME, alone)
    with pytest.raises(CaseFileError, match="does not lie in the folder"):
        folder_of(alone)
    other = new_case(home, tmp_path / "other")
    shutil.copy(case / NAME, other / "wrong.indicia")
    with pytest.raises(CaseFileError, match="does not lie in the folder"):
        folder_of(other / "wrong.indicia")


@pytest.mark.skipif(os.name == "nt", reason="no pipes with names")
def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.indicia")
    (tmp_path / "turn.indicia").symlink_to("turn.indicia")
    (tmp_path / "device.indicia").symlink_to("/dev/zero")
    for name, said in (
        ("pipe", "not a plain file"),
        ("turn", "cannot be read"),
        ("device", "not a plain file"),
    ):
        with pytest.raises(CaseFileError, match=said):
            folder_of(tmp_path / f"{name}.indicia")


def installed(tmp_path: Path, program: str, *more: str) -> Path:
    share = tmp_path / "share"
    done = subprocess.run(
        [sys.executable, str(INSTALL), *more, program, "--into", str(share)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ("double" in done.stdout or "opens with it" in done.stdout) != ("--remove" in more)
    return share


_TYPE = """
import sys
from PySide6.QtCore import QMimeDatabase
for path in sys.argv[1:]:
    print(QMimeDatabase().mimeTypeForFile(path).name())
"""


def test_desktops_know_the_type_by_name_and_by_content(case: Path, tmp_path: Path) -> None:
    share = installed(tmp_path, "/opt/indicia/indicia")
    unnamed = tmp_path / "without ending"
    shutil.copy(case / NAME, unnamed)
    (tmp_path / "other.json").write_text("{}")
    done = subprocess.run(
        [sys.executable, "-c", _TYPE, str(case / NAME), str(unnamed), str(tmp_path / "other.json")],
        env={**os.environ, "XDG_DATA_HOME": str(share)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["application/x-indicia-case"] * 2 + ["application/json"]
    assert "MimeType=application/x-indicia-case;" in (share / "applications/indicia.desktop").read_text(
        "utf-8"
    )
    installed(tmp_path, "x", "--remove")
    assert not (share / "applications/indicia.desktop").exists()
    assert not (share / "mime/packages/indicia.xml").exists()


@pytest.mark.skipif(shutil.which("gio") is None, reason="gio starts what a desktop entry names")
@pytest.mark.parametrize("folder", ["plain", 'my "apps" $HOME `id` 100% \\ back', "ünïcode; rm"])
def test_a_double_click_starts_the_program_with_the_file(case: Path, tmp_path: Path, folder: str) -> None:
    """GLib reads the entry as a desktop does; the program is in a folder whose name attacks that."""
    program = tmp_path / folder / "indicia"
    program.parent.mkdir()
    log = tmp_path / "started"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{log}.part"; mv "{log}.part" "{log}"\n')
    program.chmod(0o755)
    share = installed(tmp_path, str(program))
    subprocess.run(
        ["gio", "launch", str(share / "applications/indicia.desktop"), str(case / NAME)],
        check=True, capture_output=True, timeout=30,
    )  # fmt: skip
    for _ in range(500):
        if log.exists():
            break
        subprocess.run(["sleep", "0.02"], check=True)
    assert log.read_text().splitlines() == ["open", str(case / NAME)]
