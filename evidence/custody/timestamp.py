"""Time stamps of an authority over checkpoints: asking for them, and checking the ones that are kept.

Reference: RFC 3161; RFC 5035 (signing certificate); docs/ledger-format.md section 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import msgspec

from evidence.custody.errors import TimestampError
from evidence.custody.timestamp_token import Token, response_of, token_of

if TYPE_CHECKING:
    from cryptography import x509

_LARGEST = 1 << 20
_SECONDS = 30.0


class Stamp(msgspec.Struct, frozen=True):
    """What an intact token says: RFC 3339 time in UTC, and whose certificate it was made with.

    ``authority`` is the certificate's subject, ``fingerprint`` the hex SHA-256 of the certificate. Neither
    says that the authority is one: that a person must know by another way. ``loose``: subject of a certificate in
    the token that nothing in it protects, or empty.
    """

    time: str
    authority: str
    fingerprint: str
    loose: str = ""


def request_token(url: str, data: bytes, *, seconds: float = _SECONDS) -> bytes:
    """Asks the authority at an http or https address for a time stamp over the data; the token as DER.

    Raises TimestampError where the authority cannot be reached, refuses, or answers with something else.
    """
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    wanted = TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256).build()
    token = token_of(_post(url, wanted.as_bytes(), seconds), url)
    check_token(token, data)
    if Token(token).nonce != wanted.nonce:
        raise TimestampError(f"{url} answered to another request than ours (its nonce differs). Ask again.")
    return token


def check_token(token: bytes, data: bytes) -> Stamp:
    """Checks that a token is intact and over exactly these bytes.

    Raises TimestampError: a clause that follows "the time stamp".
    """
    read = Token(token)
    loose = read.check(data)
    return Stamp(
        time=read.time.astimezone(UTC).isoformat(),
        authority=read.authority,
        fingerprint=read.fingerprint,
        loose=loose,
    )


def is_identified(token: bytes, data: bytes, trusted: Sequence[x509.Certificate]) -> bool:
    """Whether certificates that the person trusts identify the authority of a token over these bytes."""
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    if not trusted:
        return False
    try:
        response = decode_timestamp_response(response_of(token))
        return VerifierBuilder(roots=list(trusted)).build().verify_message(response, data)
    except (VerificationError, TimestampError, ValueError):
        return False


def _post(url: str, body: bytes, seconds: float) -> bytes:
    if urlsplit(url).scheme not in ("http", "https"):
        raise TimestampError(f"{url} is not the http or https address of a time-stamping authority.")
    request = Request(url, body, {"Content-Type": "application/timestamp-query"})  # noqa: S310 - checked above
    try:
        with urlopen(request, timeout=seconds) as answer:  # noqa: S310
            data: bytes = answer.read(_LARGEST + 1)
    except HTTPError as error:
        raise TimestampError(f"{url} refused to give a time stamp: HTTP {error.code}.") from error
    except (OSError, HTTPException, ValueError) as error:
        why = getattr(error, "reason", None) or error
        raise TimestampError(f"{url} cannot be reached: {why}. The checkpoint is kept; try again.") from error
    if len(data) > _LARGEST:
        raise TimestampError(f"{url} answered with more than 1 MiB: this is no time stamp.")
    return data
