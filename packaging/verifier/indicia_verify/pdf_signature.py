"""One signature or time stamp of a report: that its bytes are whole, what it covers, who made it.

Reference: ISO 32000-2, section 12.8.1; RFC 3161.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

from . import der
from .cms import Changed
from .outcome import Broken, Outcome
from .pdf_fields import SignatureField
from .signed import Signature, TimeStamp, check_signature, check_timestamp
from .text import grouped
from .x509 import Certificate

_OTHER_DIGIT = re.compile(rb"[^0-9A-F]")


class Checked(NamedTuple):
    """A field whose bytes hold: a person's signature, or a time stamp of the file."""

    field: SignatureField
    signature: Signature | None
    stamp: TimeStamp | None


class Around(NamedTuple):
    """What is known of a field beside its own bytes.

    ``last``: nothing was signed after it; ``first``: it is the first signature of a person; ``wrong``: why what was
    added after it is more than it allows, None where that is not so; ``known``: certificates that the person gave.
    """

    last: bool
    first: bool
    wrong: str | None
    known: list[Certificate]


def check_field(data: bytes, field: SignatureField, around: Around, outcome: Outcome) -> Checked | None:
    """Checks one field and states what it says; None where it does not hold."""
    try:
        _check_ranges(data, field)
        raw = _signature_bytes(data, field)
    except Broken as error:
        outcome.fail(f"The report's signature {error}.")
        return None
    first, second = data[: field.byte_range[1]], data[field.byte_range[2] : field.end]
    what = "time stamp" if field.stamp else "signature"
    start, end = field.byte_range[1], field.byte_range[2]
    try:
        if field.stamp:
            found = Checked(field, None, check_timestamp(raw, first + second, strict=True))
        else:
            found = Checked(field, check_signature(raw, _digests(first, second)), None)
    except Changed:
        outcome.fail(
            f"The report was changed: what its {what} (bytes {start} to {end - 1}) covers, bytes 0 to {start - 1} and "
            f"{end} to {field.end - 1}, is not what was signed."
        )
        return None
    except Broken as error:
        outcome.fail(f"The report's {what} (bytes {start} to {end - 1}) {error}.")
        return None
    _state_coverage(data, field, around, outcome)
    if found.signature:
        _state_signer(found.signature, around, outcome)
    if found.stamp:
        _state_stamp(found.stamp, "of the whole file up to here", around.known, outcome)
    return found


def _digests(first: bytes, second: bytes) -> dict[str, bytes]:
    digests = {}
    for name in ("sha256", "sha384", "sha512"):
        digest = hashlib.new(name, first)
        digest.update(second)
        digests[name] = digest.digest()
    return digests


def _check_ranges(data: bytes, field: SignatureField) -> None:
    """The ranges must leave out the value of /Contents and not one byte more."""
    start, length, after, rest = field.byte_range
    if start != 0:
        raise Broken(f"does not cover the first {start} bytes of the file")
    if (length, after) != (field.contents.start, field.contents.end):
        raise Broken(
            f"leaves out bytes {length} to {after - 1} of the file, "
            f"but its own value takes bytes {field.contents.start} to {field.contents.end - 1}"
        )
    if after + rest > len(data):
        raise Broken(f"covers {after + rest} bytes, but the file has {len(data)}: its end is missing")


def _signature_bytes(data: bytes, field: SignatureField) -> bytes:
    """The signature without its padding. No signature covers this value, so every digit of it is checked
    here.
    """
    start, end = field.contents.start + 1, field.contents.end - 1
    wrong = _OTHER_DIGIT.search(data, start, end)
    if wrong:
        raise Broken(f"was changed at byte {wrong.start()}: there is no digit 0 to 9 or A to F")
    if (end - start) % 2:
        raise Broken("has an odd number of digits")
    raw = bytes.fromhex(data[start:end].decode("ascii"))
    length = der.length_of_first(raw)
    if any(raw[length:]):
        position = next(place for place in range(length, len(raw)) if raw[place])
        raise Broken(
            f"was changed in its padding, at byte {start + 2 * position} or the next: "
            f"from byte {start + 2 * length} on there must be zeros only"
        )
    return raw[:length]


def _state_coverage(data: bytes, field: SignatureField, around: Around, outcome: Outcome) -> None:
    last, wrong = around.last, around.wrong
    added = len(data) - field.end
    if wrong is not None or (last and added):
        outcome.fail(
            f"{added} bytes were added to the report after it was signed (from byte {field.end} on)"
            f"{': ' + wrong if wrong else ''}. "
            "What the signature covers is unchanged, but the report may show something else."
        )
    elif not added:
        outcome.ok(
            f"The {'time stamp' if field.stamp else 'signature'} is intact and covers the whole file of {len(data)} "
            "bytes; nothing was added after it."
        )
    else:
        outcome.ok(f"An earlier signature over the first {field.end} bytes is intact.")
    if field.level == 1 and field.certifies and wrong is None and not (last and added):
        outcome.ok("The report is certified: it forbids every later change.")
    elif field.level == 2 and field.certifies:
        outcome.ok("The report is certified: it forbids every later change but a reviewer's signature.")


def _state_signer(signature: Signature, around: Around, outcome: Outcome) -> None:
    signer = signature.signer
    outcome.note(
        f"Made with the certificate of {signer.name}, valid from {signer.not_before} to {signer.not_after}. "
        f"SHA-256 of the certificate: {grouped(signer.fingerprint)}"
    )
    if around.known:
        _identify(signer, around, outcome)
    elif signer.self_signed:
        outcome.note(
            "Intact is not identified: the certificate is self-signed, so it names whoever made it. "
            "Compare its SHA-256 with the examiner's by another way, or give the certificate (--certificate)."
        )
    else:
        outcome.note(
            f"Intact is not identified: whether {signer.issuer_name}, who issued the certificate, can be trusted is "
            "not checked here. Compare its SHA-256 with the examiner's by another way, or give the certificate "
            "(--certificate)."
        )
    if signature.timestamp:
        _state_stamp(signature.timestamp, "on the signature", around.known, outcome)
    else:
        outcome.note("The signature carries no time stamp: when it was made is the signer's own statement.")


def _identify(signer: Certificate, around: Around, outcome: Outcome) -> None:
    """The report's own signature must be by a certificate that was given; one that was added after it need not."""
    if any(one.raw == signer.raw for one in around.known):
        outcome.ok(f"Identified: made with the certificate that you gave ({signer.name}).")
    elif around.first:
        given = "; ".join(f"{one.name}, SHA-256 {grouped(one.fingerprint)}" for one in around.known)
        outcome.fail(
            f"The report is not signed with a certificate that you gave, but with that of {signer.name}, SHA-256 "
            f"{grouped(signer.fingerprint)}. You gave: {given}."
        )
    else:
        outcome.note(f"Not identified: the certificate of {signer.name} is none that you gave.")


def _state_stamp(stamp: TimeStamp, over: str, known: list[Certificate], outcome: Outcome) -> None:
    authority = stamp.certificates[0]
    outcome.ok(
        f"A time stamp {over} is intact: {stamp.time}, made with the certificate of {authority.name}. "
        f"SHA-256 of the certificate: {grouped(authority.fingerprint)}"
    )
    if known:
        given = any(one.raw == authority.raw for one in known)
        outcome.note(
            f"The authority {authority.name} is "
            + (
                "identified: its certificate is one that you gave."
                if given
                else "not identified by a certificate that you gave."
            )
        )
    for name in stamp.unbound:
        outcome.fail(
            f"The time stamp carries a certificate of {name} without that of its issuer: nothing protects every byte "
            "of it."
        )
