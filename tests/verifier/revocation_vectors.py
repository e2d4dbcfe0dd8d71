"""Shared vectors: what revocation lists and OCSP responses say of a certificate, for every verifier.

Each is one case with the verdict that RFC 5280 and RFC 6960 ask for: ``good`` (something says for that moment that the
certificate is not revoked), ``revoked``, or ``nothing``. Where the stand-alone verifier is meant to judge in another
way, the vector says so and why.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

from asn1crypto import algos, core
from asn1crypto import ocsp as asn1_ocsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from indicia_verify import ecdsa

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from report_paths import NOW, Made
from report_revocations import (
    DAY,
    HERE,
    HOUR,
    KEY,
    LEAF,
    RESPONDS,
    REVOKED,
    ROOT,
    THERE,
    answer,
    changed,
    listed,
    listed_with_sha1,
    point,
    relisted,
    with_sha1,
)

_OFF, _HOLD = x509.ReasonFlags.remove_from_crl, x509.ReasonFlags.certificate_hold
_DELTA = x509.DeltaCRLIndicator(1)
_SOME = frozenset([x509.ReasonFlags.key_compromise])
_PSS = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
_PSS_NAMES = {
    "hash_algorithm": {"algorithm": "sha256"},
    "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha256"}},
    "salt_length": 32,
}
_YEAR_0 = core.GeneralizedTime.load(b"\x18\x0f00000101000000Z")
_STOLEN, _NO_REASON = b"\xa0\x03\x0a\x01\x01", b"\xa0\x03\x0a\x01\x07"
_STRANGE = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")


class Vector(NamedTuple):
    """``alone``: the verdict of the stand-alone verifier where it is meant to be another one, and ``why``.

    ``unread``: that verifier says that something could not be read or checked.
    """

    verdict: str
    lists: Sequence[bytes] = ()
    responses: Sequence[bytes] = ()
    issuer: Made = ROOT
    alone: str = ""
    why: str = ""
    unread: bool = False


def _der(*values: Any) -> list[bytes]:
    return [one if isinstance(one, bytes) else one.public_bytes(Encoding.DER) for one in values]


def _lists(verdict: str, *values: Any, **more: Any) -> Vector:
    return Vector(verdict, lists=_der(*values), **more)


def _answers(verdict: str, *values: Any) -> Vector:
    return Vector(verdict, responses=_der(*values))


def _responder(above: Made = ROOT, **more: Any) -> Made:
    return Made("Responder", above, **({"ca": False, "usages": [RESPONDS]} | more))


def _without_end(listing: Any) -> None:
    del listing["next_update"]


def _twice(listing: Any) -> None:
    """Taken off, and revoked again: two entries of one certificate."""
    first = listing["revoked_certificates"][0]
    again = first.copy()
    del again["crl_entry_extensions"]
    listing["revoked_certificates"].append(again)


def _extension_twice(listing: Any) -> None:
    listing["crl_extensions"].append(listing["crl_extensions"][0].copy())


def _since_year_0(basic: Any) -> None:
    """No calendar has it. Also the answer's own time, which a revocation does not need."""
    answer = basic["tbs_response_data"]["responses"][0]
    answer["cert_status"].chosen["revocation_time"] = _YEAR_0
    answer["this_update"] = _YEAR_0


def _strange_reason(response: Any) -> bytes:
    """7, which RFC 5280, 5.3.1, gives to no reason."""
    return _signed_anew(response, _STOLEN, _NO_REASON)


def _answered_in_month_99(response: Any) -> bytes:
    """The time of the answer, not that of the revocation."""
    stated = _basic(response)["tbs_response_data"]["responses"][0]["this_update"].dump()
    return _signed_anew(response, stated, stated[:6] + b"99" + stated[8:])


def _signed_anew(response: Any, old: bytes, new: bytes) -> bytes:
    basic = _basic(response)
    signed, signature = basic["tbs_response_data"].dump(), basic["signature"].native
    before, found, after = signed.rpartition(old)
    assert found
    other = before + new + after
    again = KEY.sign(other, padding.PKCS1v15(), hashes.SHA256())
    return bytes(_der(response)[0].replace(signed, other).replace(signature, again))


def _first_unreadable(basic: Any) -> None:
    """An answer before the other one, about the same certificate, with a digest algorithm that nobody knows."""
    answer = basic["tbs_response_data"]["responses"][0].copy()
    _unreadable(basic)
    basic["tbs_response_data"]["responses"].append(answer)


def _unreadable(basic: Any) -> None:
    answer = basic["tbs_response_data"]["responses"][0]
    answer["cert_id"]["hash_algorithm"]["algorithm"] = "1.2.3.4"


def _other_name(basic: Any) -> None:
    basic["tbs_response_data"]["responses"][0]["cert_id"]["issuer_name_hash"] = bytes(32)


def _other_key(basic: Any) -> None:
    basic["tbs_response_data"]["responses"][0]["cert_id"]["issuer_key_hash"] = bytes(32)


def _with_answer(other: Any) -> Any:
    """Adds the answer of another response."""

    def change(basic: Any) -> None:
        basic["tbs_response_data"]["responses"].append(_basic(other)["tbs_response_data"]["responses"][0])

    return change


def _basic(response: Any) -> Any:
    return asn1_ocsp.OCSPResponse.load(response.public_bytes(Encoding.DER))["response_bytes"][
        "response"
    ].parsed


def _pss(basic: Any) -> None:
    basic["signature_algorithm"] = algos.SignedDigestAlgorithm(
        {"algorithm": "rsassa_pss", "parameters": _PSS_NAMES}
    )


def _strange_mask(basic: Any) -> None:
    names = {**_PSS_NAMES, "mask_gen_algorithm": {"algorithm": "1.2.3.4"}}
    basic["signature_algorithm"] = algos.SignedDigestAlgorithm(
        {"algorithm": "rsassa_pss", "parameters": names}
    )


def _sha1(basic: Any) -> None:
    basic["signature_algorithm"]["algorithm"] = "sha1_rsa"


def _pss_list(listing: Any) -> None:
    listing["signature"] = algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": _PSS_NAMES})


def _failed_response() -> bytes:
    """``tryLater`` in the place of ``successful``, with an answer all the same."""
    raw = _der(answer())[0]
    assert raw.count(b"\x0a\x01\x00") >= 1
    return raw.replace(b"\x0a\x01\x00", b"\x0a\x01\x03", 1)


_OTHER = _responder()

VECTORS: dict[str, Vector] = {
    "nothing at hand": Vector("nothing"),
    # Lists: RFC 5280, 5 and 6.3
    "a list": _lists("good", listed()),
    "a list that names it": _lists("revoked", listed(revoked=NOW)),
    "a list that names another": _lists("good", listed(revoked=NOW, about=_OTHER)),
    "revoked, and a list that does not name it": _lists("revoked", listed(), listed(revoked=NOW)),
    "on hold": _lists("revoked", listed(revoked=NOW, reason=_HOLD)),
    "on hold, taken off since": _lists(
        "revoked", listed(revoked=NOW, reason=_HOLD), listed(_DELTA, revoked=NOW, reason=_OFF)
    ),
    "a delta list": _lists("nothing", listed(_DELTA)),
    "a delta list that names it": _lists("revoked", listed(_DELTA, revoked=NOW)),
    "a delta list that takes it off": _lists("nothing", listed(_DELTA, revoked=NOW, reason=_OFF)),
    "a delta list that takes it off, and a whole one": _lists(
        "good", listed(_DELTA, revoked=NOW, reason=_OFF), listed()
    ),
    "taken off in a whole list": _lists("nothing", listed(revoked=NOW, reason=_OFF)),
    "taken off and revoked again in one": _lists(
        "revoked", relisted(listed(_DELTA, revoked=NOW, reason=_OFF), _twice)
    ),
    "of some reasons": _lists("nothing", listed(point(only_some_reasons=_SOME))),
    "of some reasons, names it": _lists("revoked", listed(point(only_some_reasons=_SOME), revoked=NOW)),
    "of its place": _lists("good", listed(point(full_name=[HERE]))),
    "of another place": _lists("nothing", listed(point(full_name=[THERE]))),
    "of users": _lists("good", listed(point(only_contains_user_certs=True))),
    "of authorities": _lists("nothing", listed(point(only_contains_ca_certs=True))),
    "of attributes, its number": _lists(
        "nothing", listed(point(only_contains_attribute_certs=True), revoked=NOW)
    ),
    "indirect, its number": _lists("nothing", listed(point(indirect_crl=True), revoked=NOW)),
    "something unknown that is critical": _lists("nothing", listed(_STRANGE)),
    "an extension twice": _lists("nothing", relisted(listed(_STRANGE), _extension_twice), unread=True),
    "an extension twice, and a good list": _lists(
        "good", relisted(listed(_STRANGE), _extension_twice), listed(), unread=True
    ),
    "stale": _lists("nothing", listed(until=NOW - timedelta(minutes=1))),
    "stale, names it": _lists("revoked", listed(revoked=NOW - DAY, until=NOW - timedelta(minutes=1))),
    "without an end": _lists("nothing", relisted(listed(at=NOW + HOUR), _without_end)),
    "made after it expired": _lists("nothing", listed(at=NOW + 200 * DAY, until=NOW + 300 * DAY)),
    "by another key": _lists(
        "nothing", listed(by=Made("Root", ca=True)), listed(by=Made("Root", ca=True), revoked=NOW)
    ),
    "by a key that is not for lists": _lists(
        "nothing", listed(), listed(revoked=NOW), issuer=Made("Root", ca=True, key=KEY, lists=False)
    ),
    "a list with SHA-1": _lists("nothing", listed_with_sha1(listed()), unread=True),
    "a list with SHA-1 that names it": _lists("nothing", listed_with_sha1(listed(revoked=NOW)), unread=True),
    "a list with PSS": _lists("good", relisted(listed(), _pss_list, _PSS)),
    "a list with PSS that names it": _lists("revoked", relisted(listed(revoked=NOW), _pss_list, _PSS)),
    # Responses: RFC 6960, 3.2 and 4.2
    "an answer": _answers("good", answer()),
    "revoked, says an answer": _answers("revoked", answer(REVOKED, revoked=NOW)),
    "an answer, and a list that names it": Vector("revoked", _der(listed(revoked=NOW)), _der(answer())),
    "revoked, since a time that no calendar has": _answers(
        "revoked", changed(answer(REVOKED, revoked=NOW), _since_year_0)
    ),
    "revoked, by an answer whose own time cannot be read": Vector(
        "nothing",
        responses=[_answered_in_month_99(answer(REVOKED, revoked=NOW))],
        alone="revoked",
        why="the application's library reads nothing of such a response; a revocation needs no time of the answer",
    ),
    "revoked, for a reason that nobody knows": _answers(
        "revoked",
        _strange_reason(answer(REVOKED, revoked=NOW, reason=x509.ReasonFlags.key_compromise)),
    ),
    "unknown": _answers("nothing", answer(ocsp.OCSPCertStatus.UNKNOWN)),
    "about another": _answers("nothing", answer(about=_OTHER), answer(REVOKED, revoked=NOW, about=_OTHER)),
    "of an issuer of another name": _answers("nothing", changed(answer(), _other_name)),
    "of an issuer of another key": _answers("nothing", changed(answer(), _other_key)),
    "a stale answer": _answers("nothing", answer(until=NOW - timedelta(minutes=1))),
    "an answer without an end, before": _answers("nothing", answer(until=None)),
    "an answer without an end, after": _answers("good", answer(at=NOW + HOUR, until=None)),
    "an answer after it expired": _answers("nothing", answer(at=NOW + 200 * DAY, until=NOW + 300 * DAY)),
    "not successful": _answers("nothing", _failed_response()),
    "PSS": _answers("good", changed(answer(), _pss, _PSS)),
    "SHA-1": Vector("nothing", responses=[changed(answer(), _sha1, digest=hashes.SHA1())], unread=True),  # noqa: S303
    "revoked, with SHA-1": Vector(
        "revoked",
        responses=[changed(answer(REVOKED, revoked=NOW), _sha1, digest=hashes.SHA1())],  # noqa: S303
        alone="nothing",
        why="no signature with SHA-1 is checked there; it says that something could not be read or checked",
        unread=True,
    ),
    "PSS with a mask that nobody knows": Vector(
        "nothing", responses=[changed(answer(), _strange_mask, _PSS)], unread=True
    ),
    "two answers": _answers("revoked", changed(answer(), _with_answer(answer(REVOKED, revoked=NOW)))),
    "two answers, one stale": _answers(
        "good", changed(answer(until=NOW - timedelta(minutes=1)), _with_answer(answer()))
    ),
    "an unreadable answer": _answers("nothing", changed(answer(), _unreadable)),
    "an unreadable answer before a good one": _answers("good", changed(answer(), _first_unreadable)),
    "an unreadable answer before a revocation": _answers(
        "revoked", changed(answer(REVOKED, revoked=NOW), _first_unreadable)
    ),
    # Responders: RFC 6960, 4.2.2.2
    "a responder": _answers("good", answer(by=_OTHER)),
    "revoked, says a responder": _answers("revoked", answer(REVOKED, revoked=NOW, by=_OTHER)),
    "a responder without the usage": _answers("nothing", answer(by=_responder(usages=[]))),
    "a responder for something else": _answers(
        "nothing", answer(by=_responder(usages=["1.3.6.1.5.5.7.3.36"]))
    ),
    "a responder whose key does not sign": _answers("nothing", answer(by=_responder(documents=False))),
    "an expired responder": _answers("nothing", answer(by=_responder(ends=-DAY))),
    "revoked, says an expired responder": _answers(
        "nothing", answer(REVOKED, revoked=NOW, by=_responder(ends=-DAY))
    ),
    "a responder of another authority": _answers("nothing", answer(by=_responder(Made("Root", ca=True)))),
    "a responder by SHA-1": _answers("nothing", answer(by=with_sha1(_responder()))),
    "the certificate itself": _answers("nothing", answer(by=LEAF)),
    "a responder that was revoked": Vector(
        "nothing", _der(listed(_DELTA, revoked=NOW - DAY, about=_OTHER)), _der(answer(by=_OTHER))
    ),
    "a responder that a delta list takes off": Vector(
        "good", _der(listed(_DELTA, revoked=NOW - DAY, reason=_OFF, about=_OTHER)), _der(answer(by=_OTHER))
    ),
}


class Decoy(NamedTuple):
    """Who signed, certificates in the order in which they lie in the report, and the list that revokes the signer."""

    own: Made
    held: Sequence[Made]
    listed: bytes


def _times(number: int, point: ecdsa.Point, curve: ecdsa.Curve) -> ecdsa.Point:
    found: ecdsa.Point = (1, 1, 0)
    for bit in f"{number % curve.n:b}":
        found = ecdsa._double(curve.p, found)
        found = ecdsa._add(curve.p, found, point) if bit == "1" else found
    return found


def _keys_that_fit(certificate: x509.Certificate) -> Iterator[ec.EllipticCurvePublicKey]:
    """Both keys for which a certificate's ECDSA signature holds. Reference: SEC 1, section 4.1.6."""
    curve = ecdsa.CURVES["1.2.840.10045.3.1.7"]
    r, s = decode_dss_signature(certificate.signature)
    number = int.from_bytes(hashlib.sha256(certificate.tbs_certificate_bytes).digest(), "big")
    back, root = pow(r, -1, curve.n), pow(r**3 - 3 * r + curve.b, (curve.p + 1) // 4, curve.p)
    for side in (root, curve.p - root):
        first = _times(s * back, (r, side, 1), curve)
        x, y, z = ecdsa._add(curve.p, first, _times(-number * back, (curve.x, curve.y, 1), curve))
        back_z = pow(z, -1, curve.p)
        yield ec.EllipticCurvePublicNumbers(
            x * back_z**2 % curve.p, y * back_z**3 % curve.p, ec.SECP256R1()
        ).public_key()


def _decoy_that_fits(at: int) -> Decoy:
    """A decoy of the root's name, made by a stranger, with one of the two keys for which the signature holds."""
    root, stranger = Made("Root", ca=True), Made("Stranger", ca=True)
    own = Made("Examiner", root, ca=False)
    fitting = sorted(_keys_that_fit(own.certificate), key=lambda one: one != root.key.public_key())
    assert fitting[0] == root.key.public_key() != fitting[1]
    decoy = Made("Root", stranger, ca=True, key=SimpleNamespace(public_key=lambda: fitting[at]))
    return Decoy(own, [decoy, root, stranger], *_der(listed(revoked=NOW, by=root, about=own)))


def _decoy_without_lists() -> Decoy:
    own, stranger = Made("Examiner", ROOT, ca=False), Made("Stranger", ca=True)
    decoy = Made("Root", stranger, ca=True, key=ROOT.key, lists=False)
    return Decoy(own, [decoy, ROOT, stranger], *_der(listed(revoked=NOW, about=own)))


DECOYS: dict[str, Decoy] = {
    "of the key, which says that it signs no lists": _decoy_without_lists(),
    "of the key": _decoy_that_fits(0),
    "of another key that fits the signature": _decoy_that_fits(1),
}
"""Each stands before the root and hides nothing: the signer is revoked. The root is the second of those held."""

LIST = _der(listed())[0]
STORES: dict[bytes, bool | None] = {
    b"<</CRLs[4 0 R 4 0 R]>>": True,
    b"<</CRLs 5 0 R/VRI<</AB<</CRL[4 0 R]>>>>>>": True,
    b"<</VRI<</AB 6 0 R>>>>": True,
    b"<<>>": False,
    b"[4 0 R]": None,
    b"7": None,
    b"null": None,
    b"4 0 R": None,
    b"<</CRLs 4 0 R>>": None,
    b"<</CRLs 7>>": None,
    b"<</CRLs(words)>>": None,
    b"<</CRLs null>>": None,
    b"<</CRLs[6 0 R]>>": None,
    b"<</CRLs[7]>>": None,
    b"<</VRI[6 0 R]>>": None,
    b"<</VRI<</AB[4 0 R]>>>>": None,
    b"<</VRI<</AB<</CRL 4 0 R>>>>>>": None,
}
"""A document security store (ISO 32000-2, 12.8.4.3): whether a list is found in it, None where it must be refused.

Object 4 is the list, 5 an empty array, 6 the dictionary of one signature that holds the list.
"""
