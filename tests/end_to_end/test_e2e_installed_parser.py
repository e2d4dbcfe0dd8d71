"""A parser in one file that is installed from elsewhere, as pip installs a wheel: listed, run, and logged with its digest."""

from __future__ import annotations

import base64
import hashlib
import re
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

from command_line import acts, indicia, new_case

_PAGE = Path(__file__).parents[2] / "docs" / "how-to-write-a-parser.md"
_MODULE, _NAME = "downloads_elsewhere", "elsewhere.downloads"
_INFORMATION = "downloads_elsewhere-2.5.dist-info"


def _source() -> str:
    """The parser of the page, under a name of its own."""
    code = re.findall(r"```python\n(.*?)```", _PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]
    return str(code).replace('"android.downloads"', f'"{_NAME}"').replace('version="1.0"', 'version="2.5"')


def _installed(folder: Path) -> Path:
    """A wheel made and installed with pip. The folder of what is installed.

    Reference: PyPA specifications, "Binary distribution format".
    """
    files = {
        f"{_MODULE}.py": _source(),
        f"{_INFORMATION}/METADATA": "Metadata-Version: 2.1\nName: downloads-elsewhere\nVersion: 2.5\n",
        f"{_INFORMATION}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{_INFORMATION}/entry_points.txt": f"[indicia.parsers]\ndownloads = {_MODULE}\n",
    }
    sums = {
        name: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()) for name, text in files.items()
    }
    lines = [
        f"{name},sha256={sums[name].decode().rstrip('=')},{len(text.encode())}\n"
        for name, text in files.items()
    ]
    files[f"{_INFORMATION}/RECORD"] = "".join(lines) + f"{_INFORMATION}/RECORD,,\n"
    wheel = folder / "downloads_elsewhere-2.5-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    site = folder / "site"
    install = (
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-index",
        "--no-deps",
        "--no-compile",
        "--target",
    )
    subprocess.run([*install, str(site), str(wheel)], check=True)
    return site


def test_a_parser_of_one_file_from_elsewhere_is_listed_run_and_logged(home: Path, tmp_path: Path) -> None:
    assert _source().count("\n") <= 80
    site = _installed(tmp_path)
    digest = hashlib.sha256((site / f"{_MODULE}.py").read_bytes()).hexdigest()
    listed = indicia(home, "parsers", "--json", PYTHONPATH=str(site)).document
    (described,) = [each for each in listed["parsers"] if each["name"] == _NAME]
    assert (described["version"], described["digest"], described["emits"]) == ("2.5", digest, ["download"])
    assert listed["broken"] == []

    evidence = tmp_path / "evidence/com.android.providers.downloads/databases"
    evidence.mkdir(parents=True)
    with closing(sqlite3.connect(evidence / "downloads.db")) as connection:
        connection.executescript(
            "CREATE TABLE downloads (_id INTEGER PRIMARY KEY, uri, _data, mimetype, status, lastmod);"
            "INSERT INTO downloads VALUES (4, 'https://a.example/', '/d/a', 'text/plain', 200, 1383772636690)"
        )
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, tmp_path / "evidence", PYTHONPATH=str(site))
    (line,) = indicia(home, "artifacts", case, "--jsonl", "--parser", _NAME).lines
    assert (line["parser_version"], line["locator"]) == ("2.5", "row downloads:4")
    assert (line["fields"]["url"], line["times_raw"]) == (
        "https://a.example/",
        {"ended": "1383772636690 (unix_ms)"},
    )
    (start,) = [act for act in acts(case) if act["action"] == "ingest.start"]
    logged = {each["name"]: each for each in start["details"]["parsers"]}
    assert logged[_NAME] == {"name": _NAME, "version": "2.5", "digest": digest}
    assert len(logged) == len(listed["parsers"])
