"""``indicia verify``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import EXIT_BAD_USE, EXIT_FAILED, AsJson, complain, give, say
from app.verify import Check, UnknownTargetError, verify_target


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
    as_json: AsJson = False,
) -> None:
    """Check cases, manifests, reports and images; say what was changed where something was."""
    results: list[tuple[Path, Check]] = []
    try:
        for target in targets:
            for check in verify_target(target, anchors=anchor or [], trust=trust or []):
                results.append((target, check))
                if not as_json:
                    say(f"{_word(check):6}  {check.name}: {check.message}")
    except UnknownTargetError as error:
        complain(str(error))
        raise typer.Exit(EXIT_BAD_USE) from error
    good = all(check.ok for _, check in results)
    if as_json:
        give({"ok": good, "checks": [{"target": str(target), **asdict(check)} for target, check in results]})
    else:
        say(_verdict([check for _, check in results]))
    raise typer.Exit(0 if good else EXIT_FAILED)


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
