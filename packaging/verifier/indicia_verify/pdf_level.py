"""Which level of PAdES a report reaches, and whether its certificates were good when it was signed.

Reference: ETSI EN 319 142-1, section 6; ISO 32000-2, section 12.8.4.3 (document security store).
"""

from __future__ import annotations

from typing import Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from . import der
from .outcome import Broken, Outcome
from .pdf_file import PdfFile
from .pdf_signature import Checked
from .pdf_syntax import Stream
from .revoked import Said, by_list, by_response
from .x509 import Certificate

_MOST = 1000


class _Store(NamedTuple):
    """What the document security store holds: certificates, revocation lists and OCSP responses."""

    certificates: list[Certificate]
    lists: list[bytes]
    responses: list[bytes]


def state_level(pdf: PdfFile, held: list[Checked], outcome: Outcome) -> None:
    """Says the level of the first signature, and fails where a certificate was expired or revoked."""
    try:
        store = _Store([Certificate(der.parse(raw)) for raw in _streams(pdf, "Certs")], [*_streams(pdf, "CRLs")],
                       [*_streams(pdf, "OCSPs")])  # fmt: skip
    except Broken as error:
        outcome.fail(f"The report's store of certificates {error}.")
        return
    proved = True
    for one in held:
        proved = _check_one(one, store, outcome) and proved
    persons = [one for one in held if one.signature]
    stamp = persons[0].signature.timestamp if persons and persons[0].signature else None
    if not persons:
        outcome.fail("The report bears time stamps, but nobody signed it.")
    elif stamp is None:
        outcome.note("Level PAdES B-B: the signature alone.")
    elif not proved:
        outcome.note(
            "Level PAdES B-T: with a time stamp; what is needed to check for revocation is not in the report."
        )
    elif held[-1].stamp is None:
        outcome.ok(
            "Level PAdES B-LT: with a time stamp; no certificate was revoked by what the report holds."
        )
    else:
        outcome.ok(
            "Level PAdES B-LTA: with time stamps, the last of the whole file; no certificate was revoked by what the "
            "report holds."
        )


def _check_one(one: Checked, store: _Store, outcome: Outcome) -> bool:
    """Whether all certificates behind a signature or time stamp are proved not revoked."""
    if one.stamp:
        return _check_chain(one.stamp.certificates, one.stamp.time, "the time stamp", store, outcome)
    signature = one.signature
    assert signature is not None  # noqa: S101 - a field is one or the other
    stamp = signature.timestamp
    if stamp is None:
        _check_chain(signature.certificates, one.field.moment, "the signer's own clock", store, outcome)
        return False
    good = _check_chain(stamp.certificates, stamp.time, "the time stamp", store, outcome)
    return _check_chain(signature.certificates, stamp.time, "the time stamp", store, outcome) and good


def _check_chain(
    certificates: list[Certificate], moment: str, clock: str, store: _Store, outcome: Outcome
) -> bool:
    chain, proved = _chain(certificates, store), True
    for one in chain:
        if moment and not one.not_before <= moment <= one.not_after:
            outcome.fail(
                f"The certificate of {one.name} was valid from {one.not_before} to {one.not_after}: not when it was "
                f"used, {moment} by {clock}."
            )
    for one, issuer in zip(chain, chain[1:]):  # noqa: B905, RUF007 (Python 3.8)
        said = list(_said(one, issuer, store))
        since = [each.revoked for each in said if each.revoked]
        if since:
            # Even where a time stamp states an earlier time: nobody identifies here who made it.
            outcome.fail(
                f"The certificate of {one.name} was revoked on {min(since)}, says the report itself."
                + (f" It was used on {moment} by {clock}." if moment else "")
            )
        proved = proved and not since and any(not each.until or each.until >= moment for each in said)
    return proved and len(chain) > 1 and chain[-1].self_signed


def _chain(certificates: list[Certificate], store: _Store) -> list[Certificate]:
    chain, left = [certificates[0]], [*certificates[1:], *store.certificates]
    while not chain[-1].self_signed and len(chain) < _MOST:
        issuer = next((one for one in left if _issued(chain[-1], one)), None)
        if issuer is None:
            break
        chain.append(issuer)
        left = [one for one in left if one.raw != issuer.raw]
    return chain


def _issued(certificate: Certificate, issuer: Certificate) -> bool:
    try:
        return certificate.issued_by(issuer)
    except Broken:
        return False


def _said(certificate: Certificate, issuer: Certificate, store: _Store) -> Iterator[Said]:
    for read, raws in ((by_list, store.lists), (by_response, store.responses)):
        for raw in raws:
            said = read(raw, certificate, issuer)
            if said:
                yield said


def _streams(pdf: PdfFile, name: str) -> Iterator[bytes]:
    """The contents of one of the store's lists."""
    listed = pdf.array(pdf.dictionary(pdf.catalog.get("DSS")).get(name))
    if len(listed) > _MOST:
        raise Broken(f"lists more than {_MOST} of a kind")
    for value in map(pdf.get, listed):
        if isinstance(value, Stream):
            yield pdf.content(value)
