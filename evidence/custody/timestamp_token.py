"""Reading an RFC 3161 token strictly enough that none of its bytes that matter can change unseen.

Reference: RFC 3161 section 2.4.2; RFC 5652 (CMS); RFC 5035.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import cached_property
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from evidence.custody.errors import TimestampError

_GRANTED = b"\x30\x03\x02\x01\x00"  # PKIStatusInfo with status 0
_UNREADABLE = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    AttributeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
)
_DIGESTS = frozenset({"sha256", "sha384", "sha512"})


class Token:
    """A time-stamp token (DER). Reading raises TimestampError, a clause that follows "the time stamp"."""

    def __init__(self, der: bytes) -> None:
        from asn1crypto import cms, tsp

        try:
            outer = cms.ContentInfo.load(der, strict=True)
            if outer["content_type"].native != "signed_data" or outer.native is None:
                raise TimestampError("is not a CMS signature")
            self._signed: Any = outer["content"]
            content = self._signed["encap_content_info"]
            if content["content_type"].native != "tst_info":
                raise TimestampError("is not a time stamp")
            self._content = bytes(content["content"])
            self._info = tsp.TSTInfo.load(self._content, strict=True)
            self.time: datetime = self._info["gen_time"].native
            if not isinstance(self.time, datetime):  # the year 0, which no calendar has
                raise TimestampError("is damaged: it does not follow the format")
            self.nonce: int | None = self._info["nonce"].native
            self._imprint: bytes = self._info["message_imprint"]["hashed_message"].native
            self._algorithm: str = self._info["message_imprint"]["hash_algorithm"]["algorithm"].native
            (self._signer_info,) = self._signed["signer_infos"]
            algorithms = [one.dump() for one in self._signed["digest_algorithms"]]
            if (
                self._signed["version"].native != "v3"
                or self._signer_info["version"].native != "v1"
                or algorithms != [self._signer_info["digest_algorithm"].dump()]
            ):
                raise TimestampError("is damaged: it does not follow the format")
            raw = [one.dump() for one in self._signed["certificates"]]
            self._certificates = [x509.load_der_x509_certificate(one) for one in raw]
        except _UNREADABLE as error:
            raise TimestampError("is damaged: it does not follow the format") from error

    @cached_property
    def signer(self) -> x509.Certificate:
        """The certificate that the signer's part names."""
        try:
            sid = self._signer_info["sid"].chosen
            issuer, serial = sid["issuer"].dump(), sid["serial_number"].native
            found = [
                one
                for one in self._certificates
                if one.serial_number == serial and one.issuer.public_bytes() == issuer
            ]
        except _UNREADABLE as error:
            raise TimestampError("is damaged: it does not follow the format") from error
        if len(found) != 1:
            raise TimestampError("does not hold the certificate that it names as the signer's")
        return found[0]

    @property
    def authority(self) -> str:
        """Subject of the signer's certificate."""
        return _name(self.signer)

    @property
    def fingerprint(self) -> str:
        """Hex SHA-256 of the signer's certificate."""
        return hashlib.sha256(_der(self.signer)).hexdigest()

    def check(self, data: bytes) -> str:
        """Raises TimestampError where the token was changed, or was made over other data.

        Returns the subject of the certificate at the end of the chain where nothing in the token protects its bytes:
        it is not the signer's, and its issuer's is not there. Else an empty text.
        """
        if self._algorithm not in _DIGESTS:
            raise TimestampError(f"was made with the digest {self._algorithm}, which proves nothing")
        if hashlib.new(self._algorithm, data).digest() != self._imprint:
            raise TimestampError("was made for something else")
        self._check_signature()
        return self._check_chain()

    def _check_signature(self) -> None:
        from asn1crypto import x509 as asn1
        from pyhanko.sign.general import CMSStructuralError, NonexistentAttributeError, check_ess_certid
        from pyhanko.sign.validation.errors import SignatureValidationError
        from pyhanko.sign.validation.generic_cms import get_signing_cert_attr, validate_sig_integrity

        info = self._signer_info
        try:
            certificate = asn1.Certificate.load(_der(self.signer))
            digest_name = info["digest_algorithm"]["algorithm"].native
            if digest_name not in _DIGESTS:
                raise TimestampError(f"is signed with the digest {digest_name}, which proves nothing")
            digest = hashlib.new(digest_name, self._content).digest()
            intact, valid = validate_sig_integrity(info, certificate, "tst_info", digest)
            bound = get_signing_cert_attr(info["signed_attrs"])
            certids = bound["certs"] if bound is not None else []
            same = len(certids) > 0 and check_ess_certid(certificate, certids[0])
        except (SignatureValidationError, CMSStructuralError, NonexistentAttributeError) as error:
            raise TimestampError("was changed: its signature does not follow the format") from error
        except _UNREADABLE as error:
            raise TimestampError("is damaged: it does not follow the format") from error
        except InvalidSignature as error:
            raise TimestampError("was changed: its signature is not valid") from error
        if not intact or not valid:
            raise TimestampError("was changed: its signature is not valid")
        if not same:
            raise TimestampError("carries another certificate than the one it was made with")

    def _check_chain(self) -> str:
        """Every certificate in the token is part of its signer's chain, each signed by the next."""
        left = [one for one in self._certificates if one is not self.signer]
        current = self.signer
        while current.subject != current.issuer:
            issuer = next((one for one in left if one.subject == current.issuer), None)
            if issuer is None:
                break
            _check_issued(current, issuer)
            left.remove(issuer)
            current = issuer
        else:
            _check_issued(current, current)
        if left:
            raise TimestampError("carries a certificate that has no part in it")
        loose = current is not self.signer and current.subject != current.issuer
        return _name(current) if loose else ""


def _check_issued(certificate: x509.Certificate, issuer: x509.Certificate) -> None:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (*_UNREADABLE, InvalidSignature) as error:
        raise TimestampError("carries a certificate that was changed") from error


def _name(certificate: x509.Certificate) -> str:
    return certificate.subject.rfc4514_string() or "a certificate without a subject"


def _der(certificate: x509.Certificate) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.DER)


def token_of(response: bytes, url: str) -> bytes:
    """The token inside an authority's answer. Raises TimestampError with what the authority said instead."""
    from asn1crypto import core, tsp

    try:
        # Not tsp.TimeStampResp: there a refusal, which has no token, cannot be read.
        read = core.Sequence.load(response, strict=True)
        answer = tsp.PKIStatusInfo.load(read[0].dump())
        status, said = answer["status"].native, answer["status_string"].native
        granted = status in ("granted", "granted_with_mods")
        raw: bytes = read[1].dump() if granted else b""
    except _UNREADABLE as error:
        raise TimestampError(f"{url} answered with something that is no time stamp.") from error
    if not granted:
        words = f": {'; '.join(map(str, said))}" if said else ""
        raise TimestampError(f"{url} refused to give a time stamp ({status}){words}.")
    return raw


def response_of(token: bytes) -> bytes:
    """An answer with status "granted" that holds the token, with its certificates in the order of DER.

    rfc3161-client reads whole answers only, and refuses those of authorities (OpenSSL's among them) that
    leave the set of certificates unsorted; no signature covers their order.
    """
    from asn1crypto import cms, core, parser

    try:
        rest = cms.ContentInfo.load(token, strict=True)["content"]["certificates"].contents
        parts, given = [], rest
        while rest:
            length = parser.peek(rest)
            parts.append(rest[:length])
            rest = rest[length:]
    except _UNREADABLE as error:
        raise TimestampError("is damaged: it does not follow the format") from error
    sorted_token = token.replace(given, b"".join(sorted(parts)), 1)
    answer: bytes = core.Sequence(contents=_GRANTED + sorted_token).dump()
    return answer
