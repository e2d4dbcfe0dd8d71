"""``indicia countersign``."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import AsJson, give, say
from app.cli.signing import (
    LevelName,
    Passphrase,
    Timestamp,
    TrustRoots,
    identity_of,
    secret_of,
    signing_options,
)


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("countersign")(countersign)


def countersign(
    report: Annotated[Path, typer.Argument(metavar="REPORT.pdf", help="Written with --reviewer-field.")],
    sign: Annotated[
        str, typer.Option(metavar="KEY.p12|pkcs11:URI", help="The reviewer's key and certificate.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE.pdf", help="A new file.")],
    passphrase_file: Passphrase = None,
    timestamp: Timestamp = "",
    level: LevelName = "",
    trust_roots: TrustRoots = None,
    as_json: AsJson = False,
) -> None:
    """Sign a certified report as its reviewer, in the field that its examiner left open."""
    from reports.countersign import write_countersigned

    options = signing_options(level, timestamp, trust_roots)
    identity = identity_of(sign, secret_of("" if sign.startswith("pkcs11:") else sign, passphrase_file))
    write_countersigned(report, output, identity, options=options)
    digest = hashlib.sha256(output.read_bytes()).hexdigest()
    if as_json:
        give(
            {
                "file": str(output),
                "sha256": digest,
                "signed_by": identity.subject,
                "certificate_sha256": identity.fingerprint,
                "level": options.level,
            }
        )
        return
    say(f"{output}, countersigned by {identity.subject} (PAdES {options.level}), SHA-256 {digest}.")
