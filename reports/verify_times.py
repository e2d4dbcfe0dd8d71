"""When a report was signed, and who says so.

Reference: RFC 3161, 4 (revoked authorities); ETSI EN 319 102-1, 5.5 (signatures with time).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec

from evidence.model.names import shown
from reports.chain import Chain, chain_of
from reports.check import Check
from reports.purpose import unfit_to_stamp
from reports.revocation import revocation_of
from reports.signature import ReadSignature
from reports.stamp_token import TimeStamp
from reports.trust_files import Material

Which = Literal["signer", "reviewer", "file"]
_OVER: dict[str, str] = {
    "signer": "on the examiner's signature",
    "reviewer": "on the reviewer's signature",
    "file": "over the whole file",
}


class Moment(msgspec.Struct, frozen=True):
    """When it was signed. ``proved``: an authority that the person who verifies trusts says so; None is unknown."""

    at: datetime | None
    proved: bool
    stamped: bool


def check_times(
    signature: ReadSignature,
    claimed: datetime | None,
    given: Material,
    known: Material,
    which: Which,
    checks: list[Check],
    *,
    shown_by: datetime | None = None,
) -> Moment:
    """Says what the time stamp states, and holds its certificate against the trusted ones.

    ``claimed``: by the signer's own clock; ``given``: what the person trusts; ``known``: that and what the file holds;
    ``shown_by``: the moment of a trusted time stamp (``trusted_moments``) over the file with this one in it.
    """
    stamp = signature.stamp
    if stamp is None:
        return Moment(claimed, proved=False, stamped=False)
    chain = _chain(stamp, given, known)
    words = f"A time stamp {_OVER[which]} states {_text(stamp.moment)}, made with the certificate of {_name(stamp)}"
    clock = f" The signer's own clock said {_text(claimed)}." if claimed is not None else ""
    why = _unfit(stamp, chain, known, shown_by)
    if why:
        checks.append(Check("time stamp", "failed", f"{words}. {why}{clock}"))
        return Moment(claimed, proved=False, stamped=False)
    checks.append(_identity(words, clock, chain, bool(given.certificates)))
    return Moment(stamp.moment, proved=chain.identified, stamped=True)


def trusted_moments(
    signatures: Sequence[ReadSignature], given: Material, known: Material
) -> tuple[datetime | None, ...]:
    """For each signature the moment of its time stamp, where the person who verifies trusts its authority."""
    found: list[datetime | None] = []
    for one in reversed(signatures):
        found.append(_trusted(one.stamp, given, known, earliest(found)) if one.stamp else None)
    return tuple(reversed(found))


def earliest(moments: Sequence[datetime | None]) -> datetime | None:
    """The first in time of those that are known."""
    return min((one for one in moments if one is not None), default=None)


def unknown_issuer(chain: Chain) -> str:
    """What helps where a certificate between is lacking or not found, as a sentence that follows; "" where none is."""
    if chain.stopped:
        return (
            " More certificates that fit lie in the report than are tried: where those between are good, name them as "
            "trusted, too."
        )
    if not chain.missing:
        return ""
    return f" The certificate of {chain.missing} is not at hand: where it is good, name it as trusted, too."


def _trusted(
    stamp: TimeStamp, given: Material, known: Material, shown_by: datetime | None
) -> datetime | None:
    chain = _chain(stamp, given, known)
    return stamp.moment if chain.identified and not _unfit(stamp, chain, known, shown_by) else None


def _chain(stamp: TimeStamp, given: Material, known: Material) -> Chain:
    return chain_of(stamp.certificate, (*stamp.others, *known.certificates), given.certificates, stamp.moment)


def _identity(words: str, clock: str, chain: Chain, asked: bool) -> Check:
    if chain.identified:
        words += f", whom a certificate that you named as trusted identifies.{clock}"
        return Check("time stamp", "passed", words)
    if chain.fault:
        words += (
            ". It is intact, and leads to a certificate that you named as trusted, but not by a valid path: "
            f"{chain.fault}."
        )
    else:
        words += ". It is intact, but nothing that you named as trusted identifies the authority."
        words += unknown_issuer(chain) if asked else ""
    return Check("time stamp", "failed" if asked else "remark", words + clock)


def _unfit(stamp: TimeStamp, chain: Chain, known: Material, shown_by: datetime | None) -> str:
    """Why the authority's certificate could not stamp then, or its time stamps prove nothing any more."""
    certificate = stamp.certificate
    why = unfit_to_stamp(certificate)
    if why:
        return why
    if not certificate.not_valid_before_utc <= stamp.moment <= certificate.not_valid_after_utc:
        return "That certificate was not valid at this time."
    for one, issuer in chain.issued:
        found = revocation_of(one, issuer, known, stamp.moment)
        if found.revoked is None:
            continue
        words = f"That certificate, or one above it, was revoked on {_text(found.revoked)}"
        if found.revoked <= stamp.moment:
            return f"{words}."
        # Who stole the key makes time stamps of any time. Reference: RFC 3161, 4, items 1 and 2.
        if not found.harmless and (shown_by is None or shown_by >= found.revoked):
            return (
                f"{words}, later than the time that is stated, but not for a reason that leaves earlier time stamps "
                "good: whoever has its key can state any time."
            )
    return ""


def _name(stamp: TimeStamp) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding

    fingerprint = hashlib.sha256(stamp.certificate.public_bytes(Encoding.DER)).hexdigest()
    return f"{shown(stamp.certificate.subject.rfc4514_string())} (SHA-256 {fingerprint})"


def _text(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
