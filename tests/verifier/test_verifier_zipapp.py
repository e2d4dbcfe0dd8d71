"""The built file: repeatable, standard library only, and able to run alone."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from verifier_cases import small_case
from verifier_tampering import BAD

FOLDER = Path(__file__).parents[2] / "packaging" / "verifier"
SOURCES = sorted((FOLDER / "indicia_verify").glob("*.py"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dist") / "indicia-verify.pyz"
    subprocess.run([sys.executable, FOLDER / "build.py", path], check=True, capture_output=True)
    return path


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_standard_library_only(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for name in names:
            assert name.partition(".")[0] in sys.stdlib_module_names, f"{path.name} imports {name}"


def test_no_package_shadows_packaging() -> None:
    assert not (FOLDER.parent / "__init__.py").exists()


def test_same_bytes_again(built: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for path in copy.rglob("*.py"):
        os.utime(path, (1, 1))
    again = tmp_path / "again.pyz"
    environment = {**os.environ, "TZ": "Pacific/Chatham", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, copy / "build.py", again], check=True, capture_output=True, env=environment
    )
    assert again.read_bytes() == built.read_bytes()
    with zipfile.ZipFile(built) as archive:
        assert not [name for name in archive.namelist() if not name.endswith(".py")]


def start(python: str, built: Path, *arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [python, "-I", "-S", str(built), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env={"PATH": ""})


def test_runs_alone(built: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    folder = small_case(tmp_path / "case").save()
    good = start(sys.executable, built, folder, cwd=empty)
    assert (good.returncode, good.stderr) == (0, "")
    assert good.stdout.endswith("NOTE lines say what that does not show.\n")
    document = json.loads(start(sys.executable, built, "--json", folder, cwd=empty).stdout)
    assert document["verdict"] == "good"
    BAD["body changed"].tamper(folder)
    bad = start(sys.executable, built, folder, cwd=empty)
    assert bad.returncode == 1
    assert "Entry 1 was changed" in bad.stdout
    assert start(sys.executable, built, tmp_path / "none", cwd=empty).returncode == 2
    assert start(sys.executable, built, "--help", cwd=empty).returncode == 0
    assert not list(empty.iterdir())


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "JSON"])
def test_a_reader_that_leaves_changes_no_exit_code(built: Path, tmp_path: Path, form: list[str]) -> None:
    folder = small_case(tmp_path / "case").save()
    assert _unread([sys.executable, "-I", built, *form, folder]) == (0, "")
    assert _unread([sys.executable, "-I", built, *form, folder, tmp_path / "none"])[0] == 2
    BAD["body changed"].tamper(folder)
    assert _unread([sys.executable, "-I", built, *form, folder]) == (1, "")


def _unread(command: list[object]) -> tuple[int, str]:
    """Exit code and errors of a program whose output nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as output:
        done = subprocess.run(
            list(map(str, command)), stdout=output, stderr=subprocess.PIPE, text=True, check=False
        )
    return done.returncode, done.stderr


@pytest.mark.parametrize("version", ["3.8", "3.9", "3.10", "3.12", "3.13", "3.14"])
def test_other_versions_of_python(built: Path, tmp_path: Path, version: str) -> None:
    python = shutil.which(f"python{version}")
    works = python and subprocess.run(
        [python, "-c", "import sqlite3, zlib"], capture_output=True, check=False
    )
    if not python or not works or works.returncode:
        pytest.skip(f"no Python {version} on this machine")
    folder = small_case(tmp_path / "case").save()
    command = [python, "-I", "-S", str(built), str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
