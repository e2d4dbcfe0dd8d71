"""``indicia verify``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from app.against_result import Against
from app.cli.console import EXIT_BAD_USE, EXIT_FAILED, AsJson, complain, give, say
from app.verify import Check, UnknownTargetError, verify_target
from app.verify_manifest import verify_alone, verify_compared


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
        typer.Option(metavar="CERTIFICATE", help="A certificate that you know to be the signer's."),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="A folder, image or archive to hold a manifest against."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check cases, manifests, reports and images; say what was changed where something was."""
    results: list[tuple[Path, Check]] = []
    compared: list[Against] = []
    try:
        for target in targets:
            for check in _checks(target, anchor or [], trust or [], against, compared):
                results.append((target, check))
                if not as_json:
                    say(f"{_word(check):6}  {check.name}: {check.message}")
    except UnknownTargetError as error:
        complain(str(error))
        raise typer.Exit(EXIT_BAD_USE) from error
    good = all(check.ok for _, check in results)
    if as_json:
        document: dict[str, Any] = {
            "ok": good,
            "checks": [{"target": str(target), **asdict(check)} for target, check in results],
        }
        if compared:
            document["against"] = [result.document() for result in compared]
        give(document)
    else:
        say(_verdict([check for _, check in results]))
    raise typer.Exit(0 if good else EXIT_FAILED)


def _checks(
    target: Path, anchors: list[Path], trust: list[Path], against: Path | None, compared: list[Against]
) -> Iterator[Check]:
    """The checks of one target; what a manifest was held against is added to ``compared``."""
    if against is not None:
        return verify_compared(target, against, compared, anchors=anchors, trust=trust)
    return verify_alone(target, compared) or verify_target(target, anchors=anchors, trust=trust)


def _verdict(checks: list[Check]) -> str:
    if not all(check.ok for check in checks):
        return "VERIFICATION FAILED: see FAILED above."
    if all(check.remark for check in checks):
        return "NOTHING TO COMPARE WITH: what was found is stated above."
    return "VERIFIED: everything that was checked holds."


def _word(check: Check) -> str:
    if not check.ok:
        return "FAILED"
    return "NOTE" if check.remark else "OK"
