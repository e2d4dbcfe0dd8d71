"""A case with everything that leaves a laboratory, made once by the program and copied for each tampering."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import re
import shutil
import sqlite3
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.serialization import load_pem_private_key

_ROOT = Path(__file__).parents[2]
for _folder in (_ROOT, _ROOT / "tests" / "verifier", _ROOT / "packaging" / "verifier"):
    if str(_folder) not in sys.path:
        sys.path.insert(0, str(_folder))

from verifier_cases import Signer  # noqa: E402 - the path is made above

from app.cli.application import run as run_indicia  # noqa: E402
from evidence.case import Case  # noqa: E402
from evidence.custody.export import seal  # noqa: E402
from evidence.custody.manifest import export_manifest  # noqa: E402
from reports.lab import make_lab_certificate  # noqa: E402
from reports.write import write_report  # noqa: E402

FILES = 24
EXAMINER = "T. Examiner"
MANIFEST = "manifest.hashdeep"


class Verdict(NamedTuple):
    """What a verifier said: its exit code, and the sentences about what failed, with what they are about."""

    code: int
    failed: tuple[str, ...]
    everything: str


@dataclass(frozen=True)
class Base:
    """Where everything lies. ``anchors`` were given away; ``rolled`` are earlier states of the case."""

    root: Path
    home: Path
    signer: Signer
    size: int
    other_id: str

    case = property(lambda self: self.root / "case")
    evidence = property(lambda self: self.root / "phone.zip")
    handed = property(lambda self: self.root / "handed")
    sealed = property(lambda self: self.root / "sealed")
    rolled = property(lambda self: [self.root / f"earlier{number}" for number in range(3)])
    other = property(lambda self: self.root / "other")
    anchors = property(lambda self: [self.handed / "anchor.txt", self.handed / "report.pdf"])


def make_base(root: Path) -> Base:
    """Receives, ingests, works, exports, reports; then makes a second case of the same examiner."""
    home = root / "home"
    os.environ["INDICIA_HOME"] = str(home)
    files = {
        f"dir{number % 4}/file {number}.txt": f"content {number}\n".encode() * 9 for number in range(FILES)
    }
    write_zip(root / "phone.zip", files)
    for name, data in files.items():
        path = root / "sealed" / "1" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    _indicia("case", "create", root / "case", "--number", "7", "--title", "Zoë\u202e", "--examiner", EXAMINER)
    _keep(root / "case", root / "earlier0")
    done = _indicia("ingest", root / "case", root / "phone.zip", "--workers", "1")
    assert done.code == 0, done.everything
    _work(root)
    _indicia("case", "create", root / "other", "--number", "8", "--title", "other", "--examiner", EXAMINER)
    other = _fill_other(root / "other")
    (pem,) = (home / "keys").glob("*.pem")
    private = load_pem_private_key(pem.read_bytes(), None)
    with Case.open(root / "case") as case:
        return Base(root, home, Signer(pem.stem, private.private_bytes_raw()), case.ledger.size, other)


def write_zip(path: Path, files: dict[str, bytes]) -> None:
    """The same bytes for the same files."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6)), data)


def _work(root: Path) -> None:
    handed = root / "handed"
    handed.mkdir()
    with Case.open(root / "case", write=True) as case:
        for number in range(6):
            case.ledger.append("note", f"1-{number + 1}", {"text": f"seen at {number}"})
        case.checkpoint()
    _keep(root / "case", root / "earlier1")
    with Case.open(root / "case", write=True) as case:
        for name in ("first.txt", "second.txt"):
            (case.exports / name).write_bytes(f"the exhibit {name}\n".encode())
            seal(case.ledger, case.key(), case.exports / name, "file")
        records = [json.loads(body) for body in _bodies(case)]
        export_manifest(case.ledger, case.key(), case.exports / MANIFEST, "hashdeep", records)
    _keep(root / "case", root / "earlier2")
    p12 = make_lab_certificate(root / "lab", passphrase=b"secret")
    with Case.open(root / "case", write=True) as case:
        for number in range(4):
            case.ledger.append("note", "1", {"text": f"read again {number}"})
        write_report(case, handed / "report.pdf", p12=p12, passphrase=b"secret")
        case.ledger.append("note", "1", {"text": "handed over"})
        (handed / "anchor.txt").write_text(case.checkpoint().note, encoding="utf-8")
    for name in (MANIFEST, f"{MANIFEST}.proof"):
        shutil.copy(root / "case" / "exports" / name, handed / name)


def _bodies(case: Case) -> list[str]:
    with contextlib.closing(case.catalog.reader()) as connection:
        return [row[0] for row in connection.execute("SELECT body FROM entry ORDER BY seq")]


def _fill_other(folder: Path) -> str:
    with Case.open(folder, write=True) as case:
        for number in range(30):
            case.ledger.append("note", "1", {"text": f"another case {number}"})
        case.checkpoint()
        return case.info.id


def _keep(case: Path, place: Path) -> None:
    place.mkdir()
    for name in ("ledger.sqlite", "catalog.sqlite"):
        shutil.copy(case / name, place / name)


def _indicia(*arguments: object) -> Verdict:
    return app_verdict(*arguments, as_json=False)


def app_verdict(*arguments: object, as_json: bool = True) -> Verdict:
    """What ``indicia`` answers, in this process."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    before = sys.argv
    sys.argv = ["indicia", *map(str, arguments), *(["--json"] if as_json else [])]
    code = 0
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            run_indicia()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    finally:
        sys.argv = before
    out.flush()
    text = out.buffer.getvalue().decode()  # type: ignore[attr-defined]
    failed: list[str] = []
    if as_json and text:
        checks = json.loads(text)["checks"]
        failed = [f"{check['name']}: {check['message']}" for check in checks if not check["ok"]]
    return Verdict(code, tuple(failed), text + err.getvalue())


def zipapp_verdict(*arguments: object) -> Verdict:
    """What the stand-alone verifier answers. Its built file holds the same sources."""
    from verifier_cases import run

    done = run("--json", *arguments)
    failed: list[str] = []
    if done.text.startswith("{") and done.code in (0, 1):
        for target in json.loads(done.text)["targets"]:
            name = Path(target["target"]).name
            failed += [f"{name}: {c['message']}" for c in target["checks"] if c["result"] == "FAILED"]
    return Verdict(done.code, tuple(failed), done.text)


def names(verdict: Verdict, wanted: tuple[str, ...]) -> bool:
    """Whether each of the regular expressions is found in a sentence about what failed."""
    return all(any(re.search(one, sentence) for sentence in verdict.failed) for one in wanted)


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """What a database holds."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def chance(kind: str, seed: int) -> random.Random:
    """Its own random numbers for each kind and seed, the same in each run."""
    return random.Random(f"{kind} {seed}")
