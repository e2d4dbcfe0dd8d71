"""``indicia demo``: the whole job on evidence that is invented."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated

import orjson
import typer

from analysis.running import Analysis, Analyzed
from app.cli.console import EXIT_BAD_USE, EXIT_GOOD, AsJson, complain, say
from app.cli.progress import run_ingest
from evidence.case import Case
from evidence.catalog import queries
from evidence.contract.registry import load_analyzers
from evidence.custody.acts import log
from evidence.custody.acts_handling import Link, Receipt
from evidence.custody.acts_report import ReportText
from evidence.custody.manifest import export_manifest
from evidence.ingest.run import Ingest

_PASSPHRASE = b"demo"


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("demo")(demo)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")] = Path(
        "indicia-demo"
    ),
    as_json: AsJson = False,
) -> None:
    """Make evidence, a case, a signed report and a manifest, and verify them as somebody else would."""
    from resources.demo import build

    if folder.exists() and any(folder.iterdir()):
        complain(f"{folder} is not empty. Remove it or choose another folder.")
        raise typer.Exit(EXIT_BAD_USE)
    started = time.monotonic()
    evidence, handover = folder / "evidence", folder / "handover"
    for path in (evidence, handover):
        path.mkdir(parents=True)
    say("1/5  Evidence: a laptop and two phones, all of it invented")
    made = build(evidence)
    say("2/5  Ingest: every file hashed, typed and parsed; findings; every record in the ledger")
    code = _ingest(folder / "case", made.paths, as_json)
    if code != EXIT_GOOD:
        raise typer.Exit(code)
    say("3/5  Report, manifest and checkpoint for the prosecution")
    written = _hand_over(folder, handover)
    say("4/5  Verification, with the stand-alone verifier that knows nothing of Indicia")
    code = _verify(handover, [folder / "case", *written])
    say(f"5/5  Done in {time.monotonic() - started:.0f} s. Look at:")
    for path in written:
        say(f"       {path}")
    say(f"     Open the case in the window:  make run   (or: indicia open {folder / 'case'})")
    raise typer.Exit(code)


def _ingest(folder: Path, paths: Sequence[Path], as_json: bool) -> int:
    with Case.create(
        folder,
        number="DEMO-2026-001",
        title="Invented recruitment case",
        examiner="Demo Examiner",
        agency="Demo Laboratory",
        authority="None: all of this evidence is invented",
        time_zone="Europe/London",
    ) as case:
        code = run_ingest(Ingest(case, paths, workers=0), events=False, as_json=as_json)
        results = Analysis(case, load_analyzers().analyzers).run()
        say(f"     Findings: {sum(result.found for result in results if isinstance(result, Analyzed))}")
        return code


def _hand_over(folder: Path, handover: Path) -> list[Path]:
    from reports.lab import make_lab_certificate
    from reports.write import write_report

    key = make_lab_certificate(
        folder / "laboratory", name="Demo Laboratory (self-signed)", passphrase=_PASSPHRASE
    )
    report, manifest, checkpoint = (
        handover / name for name in ("report.pdf", "manifest.hashdeep", "checkpoint.txt")
    )
    with Case.open(folder / "case", write=True) as case:
        _write_down(case)
        write_report(case, report, p12=key, passphrase=_PASSPHRASE)
        with closing(case.catalog.reader()) as connection:
            export_manifest(
                case.ledger, case.key(), manifest, "hashdeep", map(orjson.loads, queries.entries(connection))
            )
        checkpoint.write_text(case.checkpoint().note, encoding="utf-8")
    shutil.copy(key.with_name("lab.pem"), handover)
    return [report, manifest, checkpoint]


def _write_down(case: Case) -> None:
    """What people add to a case: how the things came in, and the examiner's own words for reports."""
    from resources.demo.report_texts import TEXTS, THINGS

    for label, number, what in THINGS:
        receipt = Receipt(
            received_from="PC 4711 (invented)",
            place="Front desk, Demo Laboratory",
            at="2026-03-05T09:30:00+00:00",
            description=what,
            condition="Powered off, no damage seen",
            seals=[f"DEMO-{number:04}"],
        )
        for act in (receipt, Link(evidence=number)):
            log(case.ledger, f"item {label}", act)
    for part, words in TEXTS.items():
        log(case.ledger, part, ReportText(text=words))


def _verify(handover: Path, targets: Sequence[Path]) -> int:
    """Builds the verifier into the folder and runs it without anything of ours on its path."""
    verifier = handover / "indicia-verify.pyz"
    build = [sys.executable, str(verifier_source() / "build.py"), str(verifier)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    anchor = handover / "checkpoint.txt"
    key = next((targets[0] / "keys").glob("*.vkey")).read_text(encoding="ascii").strip()
    options = ["--anchor", str(anchor), "--key", key]
    command = [sys.executable, "-I", "-S", str(verifier), *options, *map(str, targets)]
    return subprocess.run(command, check=False).returncode


def verifier_source() -> Path:
    """Where the stand-alone verifier's source lies: with the resources, or in a checkout of the project."""
    import resources

    root = Path(resources.__file__).parent
    installed = root / "verifier"
    return installed if installed.is_dir() else root.parent / "packaging" / "verifier"
