"""Options of commands that sign a PDF."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reports.errors import ReportError, SigningError
from reports.levels import LEVELS

if TYPE_CHECKING:
    from reports.identity import SigningIdentity
    from reports.sign import SigningOptions

Timestamp = Annotated[
    str, typer.Option(metavar="URL", help="A time-stamping authority (RFC 3161): the signature becomes B-T.")
]
LevelName = Annotated[
    str,
    typer.Option(metavar="L", help=f"PAdES level: {', '.join(LEVELS)}; B-LT and more need --trust-roots."),
]
TrustRoots = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE.pem",
        help="Root certificates of signer and authority; revocation lists and OCSP responses, else they are fetched.",
    ),
]
Passphrase = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Its passphrase or PIN, in a file; else it is asked for."),
]


def signing_options(
    level: str, timestamp: str, roots: list[Path] | None, *, reviewer: bool = False
) -> SigningOptions:
    """What the person asked for. Raises SigningError where it does not go together, ReportError for a bad file."""
    from reports.sign import SigningOptions
    from reports.trust_files import read_material

    named = level.upper() or ("B-T" if timestamp else "B-B")
    if named not in LEVELS:
        raise SigningError(f"{level} is no level of PAdES. Use {', '.join(LEVELS)}.")
    chosen = next(each for each in LEVELS if each == named)
    options = SigningOptions(
        level=chosen, timestamp=timestamp, trusted=read_material(roots or ()), reviewer=reviewer
    )
    options.check()
    return options


def identity_of(key: str, secret: bytes | None) -> SigningIdentity:
    """The key in a file, or in a token by its ``pkcs11:`` address. Raises SigningError."""
    from reports.identity import load_identity
    from reports.token_identity import SCHEME, load_token_identity

    now = datetime.now(UTC)
    return (
        load_token_identity(key, secret, now=now)
        if key.startswith(SCHEME)
        else load_identity(Path(key), secret, now=now)
    )


def secret_of(key: str, file: Path | None) -> bytes | None:
    """From the file; without one, a person at the terminal is asked. Raises ReportError where it cannot be read."""
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
