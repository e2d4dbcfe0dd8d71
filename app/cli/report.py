"""``indicia report``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from app.cli.acting import Recipient
from app.cli.console import AsJson, complain, give, say
from app.cli.selecting import Redact, Select, redactor, selection
from app.cli.signing import LevelName, Passphrase, Timestamp, TrustRoots, secret_of, signing_options
from evidence.case import Case
from reports.errors import ReportError
from reports.picture_choice import TREATMENTS, PictureChoice
from reports.profile import DEFAULT, load, shipped
from reports.selection import PER_KIND


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
    passphrase_file: Passphrase = None,
    timestamp: Timestamp = "",
    level: LevelName = "",
    trust_roots: TrustRoots = None,
    reviewer_field: Annotated[
        bool, typer.Option("--reviewer-field", help="Leave room for a reviewer's signature (countersign).")
    ] = False,
    redact: Redact = None,
    full: Annotated[
        Path | None, typer.Option(metavar="FULL.pdf", help="With --redact: the full version, unsigned, too.")
    ] = None,
    per_kind: Annotated[
        int,
        typer.Option(min=1, metavar="N", help="Print at most N artifacts of a kind; the rest is attached."),
    ] = PER_KIND,
    pictures: Annotated[
        str,
        typer.Option(metavar="|".join(TREATMENTS), help="Whether pictures themselves are shown, and how."),
    ] = "none",
    reason: Annotated[
        str, typer.Option(metavar="WHY", help="Why protected pictures are shown; without it they are not.")
    ] = "",
    recipient: Recipient = "",
    as_json: AsJson = False,
) -> None:
    """Write the report as a PDF, signed where a key is given, with manifest and checkpoint attached."""
    from reports.write import write_report

    if full and not redact:
        raise ReportError("--full goes with --redact: without it, the report itself is the full version.")
    if not sign and (timestamp or level or reviewer_field or trust_roots):
        raise ReportError(
            "--timestamp, --level, --trust-roots and --reviewer-field go with --sign: nothing signs the report."
        )
    if reason and pictures == "none":
        raise ReportError("--reason goes with --pictures: no picture is shown.")
    signing = signing_options(level, timestamp, trust_roots, reviewer=reviewer_field)
    chosen = msgspec.structs.replace(selection(select), per_kind=per_kind)
    in_token = sign.startswith("pkcs11:")
    with Case.open(folder, write=True) as case:
        written = write_report(
            case,
            output,
            select=chosen,
            profile=load(profile),
            redactor=redactor(redact, case),
            full=full,
            p12=None if in_token or not sign else Path(sign),
            token=sign if in_token else None,
            passphrase=secret_of(sign if not in_token else "", passphrase_file),
            signing=signing,
            recipient=recipient,
            pictures=PictureChoice.of(pictures, reason),
        )
    if as_json:
        give(
            {
                "file": str(written.path),
                "proof": str(written.proof),
                "report": written.report_id,
                "sha256": written.sha256,
                "signed_by": written.signed_by,
                "warnings": list(written.warnings),
                "full": str(written.full) if written.full else None,
            }
        )
        return
    for warning in written.warnings:
        complain(warning)
    signed = f"signed by {written.signed_by}" if written.signed_by else "NOT signed"
    say(f"{written.path}, {signed}, SHA-256 {written.sha256}; {written.proof.name} ties it to the ledger.")
    if written.full:
        say(
            f"{written.full} is the full version, NOT signed: it stays with you and proves what was redacted."
        )
