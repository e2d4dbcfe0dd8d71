"""``indicia report``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import Recipient
from app.cli.console import AsJson, give, say
from app.cli.selecting import Select, selection
from evidence.case import Case
from reports.errors import ReportError
from reports.profile import DEFAULT, load, shipped


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("report")(report)


def report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE.pdf", help="A new file.")],
    select: Select = "",
    profile: Annotated[
        str, typer.Option(metavar="P", help=f"{', '.join(shipped())}, or a profile of your own (FILE.toml).")
    ] = DEFAULT,
    sign: Annotated[
        str, typer.Option(metavar="KEY.p12|pkcs11:URI", help="Key and certificate, in a file or a token.")
    ] = "",
    passphrase_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Its passphrase or PIN, in a file; else it is asked for."),
    ] = None,
    recipient: Recipient = "",
    as_json: AsJson = False,
) -> None:
    """Write the report as a PDF, signed where a key is given, with manifest and checkpoint attached."""
    from reports.write import write_report

    chosen, in_token = selection(select), sign.startswith("pkcs11:")
    with Case.open(folder, write=True) as case:
        written = write_report(
            case,
            output,
            select=chosen,
            profile=load(profile),
            p12=None if in_token or not sign else Path(sign),
            token=sign if in_token else None,
            passphrase=_passphrase(sign if not in_token else "", passphrase_file),
            recipient=recipient,
        )
    if as_json:
        give(
            {
                "file": str(written.path),
                "proof": str(written.proof),
                "report": written.report_id,
                "sha256": written.sha256,
                "signed_by": written.signed_by,
            }
        )
        return
    signed = f"signed by {written.signed_by}" if written.signed_by else "NOT signed"
    say(f"{written.path}, {signed}, SHA-256 {written.sha256}; {written.proof.name} ties it to the ledger.")


def _passphrase(key: str, file: Path | None) -> bytes | None:
    """From the file; without one, a person at the terminal is asked."""
    if file is not None:
        try:
            return file.read_bytes().rstrip(b"\r\n") or None
        except OSError as error:
            raise ReportError(f"The passphrase file {file} cannot be read: {error.strerror}.") from error
    if not key or not sys.stdin.isatty():
        return None
    return (
        str(typer.prompt("Passphrase of the key", default="", hide_input=True, show_default=False)).encode()
        or None
    )
