"""``indicia verify``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer

from app.against_result import Against
from app.check import Check, UnknownTargetError
from app.cli.console import EXIT_BAD_USE, EXIT_FAILED, EXIT_PARTIAL, AsJson, complain, give, in_words, say
from app.cli.keys import Secrets, given
from app.cli.read_again import must_be_case, places_of, read_again
from app.read_data import ReadData
from app.verify import verify_target
from app.verify_manifest import verify_alone, verify_compared
from evidence.case import CaseError
from evidence.catalog.catalog import CatalogError
from evidence.contract.errors import EvidenceError
from evidence.custody.errors import CustodyError
from evidence.ingest.pool import WorkerStartError
from reports.errors import ReportError

# What keeps a target from being checked. It must not hide what was found of another.
_REFUSED = (
    UnknownTargetError,
    CaseError,
    CatalogError,
    CustodyError,
    EvidenceError,
    ReportError,
    WorkerStartError,
    OSError,
    sqlite3.DatabaseError,
)


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("verify")(verify)


def verify(
    targets: Annotated[
        list[Path], typer.Argument(metavar="TARGET...", help="Cases, manifests, reports, images.")
    ],
    anchor: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="A checkpoint or proof that was kept elsewhere.")
    ] = None,
    trust: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="CERTIFICATE", help="A certificate or ledger key (.vkey) that you know is the signer's."
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="A folder, image or archive to hold a manifest against."),
    ] = None,
    read_data: Annotated[
        bool, typer.Option("--read-data", help="Read all evidence of a case again and compare it.")
    ] = False,
    evidence: Annotated[
        list[str] | None,
        typer.Option(metavar="N=PATH", help="Where evidence item N lies now, for --read-data."),
    ] = None,
    secrets: Secrets = None,
    as_json: AsJson = False,
) -> None:
    """Check cases, manifests, reports and images; say what was changed where something was."""
    results: list[tuple[Path, Check]] = []
    refused: list[dict[str, str]] = []
    compared: list[Against] = []
    read: list[ReadData] = []
    keys = given(secrets)
    places = places_of(evidence or [], targets) if read_data or evidence else {}
    for target in targets:
        try:
            if read_data or evidence:
                must_be_case(target)
            checks = _checks(target, anchor or [], trust or [], against, compared)
            for check in chain(
                checks, read_again(target, places, read, keys) if read_data or evidence else ()
            ):
                results.append((target, check))
                if not as_json:
                    say(f"{_word(check):6}  {check.name}: {check.at_command_line()}")
        except _REFUSED as error:
            refused.append({"target": str(target), "reason": in_words(error)})
            complain(in_words(error))
    good = all(check.ok for _, check in results)
    if as_json:
        document: dict[str, Any] = {
            "ok": good and not refused,
            "checks": [{"target": str(target), **asdict(check)} for target, check in results],
        }
        if refused:
            document["refused"] = refused
        if compared:
            document["against"] = [result.document() for result in compared]
        if read:
            document["read_data"] = [data.document() for data in read]
        give(document)
    elif results and (not refused or not good):
        say(_verdict([check for _, check in results]))
    partial = any(check.partial for _, check in results)
    rest = EXIT_BAD_USE if refused else EXIT_PARTIAL if partial else 0
    raise typer.Exit(rest if good else EXIT_FAILED)


def _checks(
    target: Path, anchors: list[Path], trust: list[Path], against: Path | None, compared: list[Against]
) -> Iterator[Check]:
    """The checks of one target; what a manifest was held against is added to ``compared``."""
    if against is not None:
        return verify_compared(target, against, compared, anchors=anchors, trust=trust)
    alone = verify_alone(target, compared, anchors=anchors, trust=trust)
    return alone or verify_target(target, anchors=anchors, trust=trust)


def _verdict(checks: list[Check]) -> str:
    if not all(check.ok for check in checks):
        return "VERIFICATION FAILED: see FAILED above."
    if any(check.partial for check in checks):
        return "NOT EVERYTHING COULD BE CHECKED: see UNREAD above. What could be checked holds."
    if all(check.remark for check in checks):
        return "NOTHING TO COMPARE WITH: what was found is stated above."
    return "VERIFIED: everything that was checked holds."


def _word(check: Check) -> str:
    if not check.ok:
        return "FAILED"
    if check.partial:
        return "UNREAD"
    return "NOTE" if check.remark else "OK"
