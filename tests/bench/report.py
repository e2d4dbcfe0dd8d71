"""Reports on many artifacts: how long a person waits, how much memory it takes.

The case of artifacts is written as an ingest writes it, once, and kept in ``bench-data``; that of pictures is ingested.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

from PIL import Image

from tests.bench.measure import Command, Run, emit, fresh, indicia
from tests.bench.workload import DATA, ROOT

ARTIFACTS = 100_000
PICTURES = 1000
_CASE = DATA / f"report-{ARTIFACTS}"
_MEDIA = DATA / f"media-{PICTURES}"
_PICTURED = DATA / "report-pictures"


def measure() -> None:
    """Prints what was measured."""
    if not _CASE.is_dir():
        make = [sys.executable, "-m", "tests.bench.report_case", _CASE, str(ARTIFACTS)]
        subprocess.run(make, check=True, cwd=ROOT)
    run = _report("report.pdf", _CASE)
    emit("report.100k_artifacts_s", run.seconds, "s")
    emit("report.100k_artifacts_mb", run.megabytes, "MB")
    emit("report.100k_artifacts_verify_s", Command(indicia("verify", DATA / "report.pdf")).run().seconds, "s")
    _pictures()
    fresh(_PICTURED)
    Command(indicia("ingest", _PICTURED, _MEDIA, "--workers", "2")).run()
    run = _report("pictures.pdf", _PICTURED, "--pictures", "full", "--per-kind", str(PICTURES))
    emit("report.1000_pictures_s", run.seconds, "s")
    emit("report.1000_pictures_mb", run.megabytes, "MB")


def _report(name: str, case: object, *options: str) -> Run:
    file = DATA / name
    for old in (file, file.with_name(f"{name}.proof")):
        old.unlink(missing_ok=True)
    return Command(indicia("report", str(case), "-o", file, *options)).run()


def _pictures() -> None:
    """Pictures of three million dots with EXIF, each another one."""
    if _MEDIA.is_dir():
        return
    partial = _MEDIA.with_suffix(".part")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    base = Image.effect_mandelbrot((2000, 1500), (-2, -1.5, 1, 1.5), 60).convert("RGB")
    for number in range(PICTURES):
        picture = base.copy()
        picture.paste((200, number % 255, 40), (number % 1500, 100, number % 1500 + 300, 700))
        exif = Image.Exif()
        exif[0x010F], exif[0x0112] = "Maker", (1, 6, 3)[number % 3]
        picture.save(partial / f"{number:04d}.jpg", quality=70, exif=exif)
    partial.rename(_MEDIA)
