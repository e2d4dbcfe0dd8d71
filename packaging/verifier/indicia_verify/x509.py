"""Certificates: who they name, their key, and whether another certificate signed them.

Nothing here says whether the named person is that person: a certificate can be made by anyone.

Reference: RFC 5280, section 4.1.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from . import algorithms, der
from .outcome import Broken

_NAMES = {
    "2.5.4.3": "CN",
    "2.5.4.4": "SN",
    "2.5.4.5": "serialNumber",
    "2.5.4.6": "C",
    "2.5.4.7": "L",
    "2.5.4.8": "ST",
    "2.5.4.10": "O",
    "2.5.4.11": "OU",
    "2.5.4.12": "title",
    "2.5.4.42": "GN",
    "0.9.2342.19200300.100.1.25": "DC",
    "1.2.840.113549.1.9.1": "E",
}
_TIME_STAMPING, OCSP_SIGNING = "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9"
# Any, documents (RFC 9336), e-mail, client authentication (a person's cards often name no more), Adobe's, Microsoft's.
_SIGNS_DOCUMENTS = (
    "2.5.29.37.0",
    "1.3.6.1.5.5.7.3.36",
    "1.3.6.1.5.5.7.3.4",
    "1.3.6.1.5.5.7.3.2",
    "1.2.840.113583.1.1.5",
    "1.3.6.1.4.1.311.10.3.12",
)
_EXTENDED_KEY_USAGE, _BASIC_CONSTRAINTS, _KEY_USAGE = "2.5.29.37", "2.5.29.19", "2.5.29.15"
_DIGITAL_SIGNATURE, _CONTENT_COMMITMENT, _CRL_SIGN = 0x80, 0x40, 0x02
_BOOLEAN, _UNIQUE_ISSUER, _UNIQUE_SUBJECT = 0x01, 0x81, 0x82
_ENCODINGS = {
    0x0C: "utf-8",
    0x12: "ascii",
    0x13: "ascii",
    0x14: "latin-1",
    0x16: "ascii",
    0x1A: "ascii",
    0x1C: "utf-32-be",
    0x1E: "utf-16-be",
}


class Extension(NamedTuple):
    """An extension of a certificate or a revocation list: whether it is critical, and its value."""

    critical: bool
    value: bytes


class Certificate:
    """One certificate; raises ``Broken`` when it does not follow the format."""

    def __init__(self, node: der.Node) -> None:
        self.raw = node.raw
        outer = der.Fields(node, der.SEQUENCE, "the certificate")
        signed = outer.take()
        self._signed = signed.raw
        self._algorithm = outer.take()
        self._signature = outer.take().bits("the certificate's signature")
        outer.end()
        fields = der.Fields(signed, der.SEQUENCE, "the certificate")
        version = fields.optional(der.CONTEXT)
        if version and der.parse(version.content).integer("the certificate's version") not in (1, 2):
            raise Broken("has a certificate of an unknown version")
        self.serial = fields.take().expect(der.INTEGER, "the certificate's serial number").raw
        if fields.take().raw != self._algorithm.raw:
            raise Broken("has a certificate that names two signature algorithms")
        self.issuer = fields.take().expect(der.SEQUENCE, "the certificate's issuer").raw
        validity = der.Fields(fields.take(), der.SEQUENCE, "the certificate's validity")
        self.not_before, self.not_after = time_text(validity.take()), time_text(validity.take())
        validity.end()
        subject = fields.take().expect(der.SEQUENCE, "the certificate's subject")
        self.subject = subject.raw
        self.name = _name_text(subject)
        self._key = fields.take()
        fields.optional(_UNIQUE_ISSUER)
        fields.optional(_UNIQUE_SUBJECT)
        self._extensions = fields.optional(der.CONTEXT + 3)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Certificate) and self.raw == other.raw

    def __hash__(self) -> int:
        return hash(self.raw)

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of the whole certificate."""
        return hashlib.sha256(self.raw).digest()

    @property
    def key(self) -> algorithms.PublicKey:
        """The public key; raises ``Broken`` when it is of a kind that is not known."""
        return algorithms.read_public_key(self._key)

    @property
    def key_bytes(self) -> bytes:
        """The public key alone, as OCSP names it by its digest. Reference: RFC 6960, section 4.1.1."""
        fields = der.Fields(self._key, der.SEQUENCE, "the public key")
        fields.take()
        return fields.take().bits("the public key")

    @property
    def usages(self) -> list[str]:
        """What its extended key usage allows, as object identifiers; raises ``Broken`` where it cannot be read.

        Reference: RFC 5280, sections 4.2 and 4.2.1.12.
        """
        usage = self.extensions.get(_EXTENDED_KEY_USAGE)
        if usage is None:
            return []
        what = "the certificate's extensions"
        return [one.oid(what) for one in der.parse(usage.value).expect(der.SEQUENCE, what).children()]

    @property
    def stamps_times(self) -> bool:
        """Whether it is for time stamps and says so in a way that nobody may pass over. Reference: RFC 3161, 2.3."""
        return self.usages == [_TIME_STAMPING] and self.extensions[_EXTENDED_KEY_USAGE].critical

    @property
    def signs_documents(self) -> bool:
        """Whether its usages allow signatures over documents; raises ``Broken`` where they cannot be read."""
        named = _EXTENDED_KEY_USAGE in self.extensions
        return self.signs and (not named or any(one in _SIGNS_DOCUMENTS for one in self.usages))

    @property
    def authority(self) -> bool:
        """Whether it may issue certificates; raises ``Broken`` where that cannot be read. Reference: 4.2.1.9."""
        found = self.extensions.get(_BASIC_CONSTRAINTS)
        return found is not None and any(
            one.tag == _BOOLEAN and one.content == b"\xff" for one in der.parse(found.value).children()
        )

    @property
    def signs_lists(self) -> bool:
        """Whether its key may sign revocation lists; raises ``Broken`` where it cannot be read. Reference: 4.2.1.3."""
        return self._may(_CRL_SIGN)

    @property
    def signs(self) -> bool:
        """Whether its key may sign what is no certificate and no list; raises ``Broken``. Reference: 4.2.1.3."""
        return self._may(_DIGITAL_SIGNATURE | _CONTENT_COMMITMENT)

    def _may(self, uses: int) -> bool:
        """Whether its key usage allows one of these; where it has none, it allows all."""
        found = self.extensions.get(_KEY_USAGE)
        if found is None:
            return True
        bits = der.parse(found.value).expect(der.BIT_STRING, "the key usage").content
        return bits[1:2] != b"" and bool(bits[1] & uses)

    @property
    def extensions(self) -> dict[str, Extension]:
        """Its extensions by object identifier; raises ``Broken`` where they cannot be read."""
        if self._extensions is None:
            return {}
        return read_extensions(der.parse(self._extensions.content), f"the certificate of {self.name}")

    @property
    def issuer_name(self) -> str:
        """The issuer's name as text."""
        return _name_text(der.parse(self.issuer))

    @property
    def self_signed(self) -> bool:
        """Whether the certificate names itself as its issuer; that its signature holds is checked apart."""
        return self.issuer == self.subject

    def issued_by(self, other: Certificate) -> bool:
        """Whether ``other`` names this certificate's issuer and its key made this certificate's signature."""
        if self.issuer != other.subject:
            return False
        return algorithms.verify(self._algorithm, other.key, self._signed, self._signature, digest=None)


def read_extensions(node: der.Node, what: str) -> dict[str, Extension]:
    """A list of extensions. Reference: RFC 5280, section 4.1."""
    found: dict[str, Extension] = {}
    for one in node.expect(der.SEQUENCE, what).children():
        fields = der.Fields(one, der.SEQUENCE, what)
        name, critical = fields.take().oid(what), fields.optional(_BOOLEAN)
        value = fields.take().expect(der.OCTET_STRING, what).content
        fields.end()
        if name in found:
            raise Broken(f"holds the extension {name} twice in {what}")
        found[name] = Extension(critical is not None and critical.content != b"\0", value)
    return found


def time_text(node: der.Node) -> str:
    """A time as ``2026-01-02 03:04:05 UTC``. Reference: RFC 5280, section 4.1.2.5."""
    text = node.content.decode("ascii", "replace")
    if node.tag == der.UTC_TIME:
        text = ("20" if text[:2] < "50" else "19") + text
    elif node.tag != der.GENERALIZED_TIME:
        raise Broken("has something else where a time belongs")
    whole, point, fraction = text[:-1].partition(".")
    if not text.endswith("Z") or not whole.isdigit() or len(whole) != 14 or fraction.isdigit() != bool(point):
        raise Broken("has a time that is not written in UTC")
    date, clock = (
        "-".join((whole[:4], whole[4:6], whole[6:8])),
        ":".join((whole[8:10], whole[10:12], whole[12:])),
    )
    return f"{date} {clock}{'.' + fraction if fraction else ''} UTC"


def _name_text(name: der.Node) -> str:
    parts = []
    for group in name.children():
        for pair in group.expect(der.SET, "a name").children():
            fields = der.Fields(pair, der.SEQUENCE, "a name")
            oid, value = fields.take().oid("a name"), fields.take()
            fields.end()
            try:
                text = value.content.decode(_ENCODINGS[value.tag])
            except (KeyError, UnicodeError):
                text = "#" + value.raw.hex()
            parts.append(f"{_NAMES.get(oid, oid)}={text}")
    return ", ".join(parts) or "(a certificate without a name)"
