"""Which level of PAdES a report reaches, and whether its certificates were good when it was signed.

Reference: ETSI EN 319 142-1, section 6; ISO 32000-2, section 12.8.4.3 (document security store).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from . import der
from .outcome import Broken, Outcome
from .pdf_file import PdfFile
from .pdf_signature import Checked
from .pdf_store import held_in
from .revoked import Said, by_list, by_response
from .signed import Signature, TimeStamp
from .x509 import Certificate

_LONGEST_CHAIN = 20


class _Store(NamedTuple):
    """What the document security store holds: certificates, revocation lists and OCSP responses.

    ``unread``: what could not be read, or not be checked when it was asked.
    """

    certificates: list[Certificate]
    lists: list[bytes]
    responses: list[bytes]
    unread: set[bytes]


def state_level(pdf: PdfFile, held: list[Checked], outcome: Outcome) -> None:
    """Says the level of the first signature, and fails where a certificate was expired or revoked.

    What stands against a certificate counts whoever added it. For the level counts what the signer signed, and of what
    was added later a time stamp of the authority that stamped the signature: anybody can add data and stamps.
    """
    persons = [one for one in held if one.signature]
    if not persons:
        outcome.fail("The report bears time stamps, but nobody signed it.")
        return
    first = persons[0]
    try:
        whole = _store(pdf, *(PdfFile(pdf.data[: one.field.end]) for one in held[:-1]))
        own = _store(PdfFile(pdf.data[: first.field.end]))
    except Broken as error:
        outcome.fail(f"The report's store of certificates {error}.")
        return
    for one in held:
        _check_one(one, whole, outcome)
    if whole.unread:
        outcome.note(
            f"Of the certificates, revocation lists and OCSP responses in the report's store, {len(whole.unread)} "
            "cannot be read or checked here and count for nothing."
        )
    assert first.signature is not None  # noqa: S101 - persons are those with one
    stamp = first.signature.timestamp
    if stamp is None:
        outcome.note("Level PAdES B-B: the signature alone.")
        return
    form = _form(first.signature, stamp, held[-1].stamp, own, whole)
    if held[-1].stamp and form == "B-LT":
        outcome.note(
            "The last time stamp is of another authority than the one that stamped the signature, or is not proved "
            "good: anybody could have added it, so it raises no level."
        )
    outcome.note(
        f"The report has the form of PAdES {form}: {_FORMS[form]}. Whether the authority of the time stamp can be "
        "trusted is not checked here; compare the SHA-256 of its certificate."
    )


_FORMS = {
    "B-T": "with a time stamp; what is needed to check for revocation is not in what was signed",
    "B-LT": "with a time stamp; no certificate was revoked by what the report holds",
    "B-LTA": "with time stamps, the last of the whole file; no certificate was revoked by what the report holds",
}


def _form(signature: Signature, stamp: TimeStamp, last: TimeStamp | None, own: _Store, whole: _Store) -> str:
    chains = (_chain(certificates, own) for certificates in (stamp.certificates, signature.certificates))
    if not all(_is_proved(chain, stamp.time, own) for chain in chains):
        return "B-T"
    return "B-LTA" if last and _is_lasting(stamp, last, own, whole) else "B-LT"


def _store(*states: PdfFile) -> _Store:
    """What several states of a report hold together: a later one may leave out what an earlier one said."""
    certificates, lists, responses = (held_in(states, name) for name in ("Certs", "CRLs", "OCSPs"))
    store = _Store([], lists, responses, set())
    for raw in certificates:
        try:
            store.certificates.append(Certificate(der.parse(raw)))
        except Broken:
            store.unread.add(raw)
    return store


def _is_lasting(stamp: TimeStamp, last: TimeStamp, own: _Store, whole: _Store) -> bool:
    """Whether the last stamp is of the authority that stamped the signature, and proved not revoked."""
    chain = _chain(last.certificates, whole)
    same = chain[-1].raw == _chain(stamp.certificates, own)[-1].raw
    return same and _is_proved(chain, last.time, whole)


def _check_one(one: Checked, store: _Store, outcome: Outcome) -> None:
    """Holds every certificate behind a signature or time stamp against the time and the store."""
    if one.stamp:
        _check_chain(_chain(one.stamp.certificates, store), one.stamp.time, "the time stamp", store, outcome)
        return
    signature = one.signature
    assert signature is not None  # noqa: S101 - a field is one or the other
    stamp = signature.timestamp
    moment, clock = (stamp.time, "the time stamp") if stamp else (one.field.moment, "the signer's own clock")
    if stamp:
        _check_chain(_chain(stamp.certificates, store), stamp.time, clock, store, outcome)
    if not one.field.moment:
        outcome.fail(
            f"The signature with the certificate of {signature.signer.name} does not state when it was made (/M) as a "
            "time with a zone."
        )
    _check_chain(_chain(signature.certificates, store), moment, clock, store, outcome)


def _check_chain(chain: list[Certificate], moment: str, clock: str, store: _Store, outcome: Outcome) -> None:
    for one in chain:
        if moment and not one.not_before <= moment <= one.not_after:
            outcome.fail(
                f"The certificate of {one.name} was valid from {one.not_before} to {one.not_after}: not when it was "
                f"used, {moment} by {clock}."
            )
    behind = _behind(chain, store)
    if len(behind) > _LONGEST_CHAIN:
        outcome.fail(f"Behind the certificate of {chain[0].name} stand more than {_LONGEST_CHAIN} others.")
        return
    for one in behind:
        issuers = _issuers(one, [*chain, *store.certificates])
        since = [each.revoked for issuer in issuers for each in _said(one, issuer, store) if each.revoked]
        if since:
            # Even where a time stamp states an earlier time: nobody identifies here who made it.
            outcome.fail(
                f"The certificate of {one.name} was revoked on {min(since)}, says the report itself."
                + (f" It was used on {moment} by {clock}." if moment and one in chain else "")
            )


def _is_proved(chain: list[Certificate], moment: str, store: _Store) -> bool:
    """Whether the chain ends, and of each certificate in it the store says for that moment that it was not revoked."""
    for one, issuer in zip(chain, chain[1:]):  # noqa: B905, RUF007 (Python 3.8)
        said = list(_said(one, issuer, store))
        if any(each.revoked for each in said) or not any(each.until >= moment for each in said):
            return False
    return len(chain) > 1 and chain[-1].self_signed


def _chain(certificates: list[Certificate], store: _Store) -> list[Certificate]:
    chain, left = [certificates[0]], [*certificates[1:], *store.certificates]
    while not chain[-1].self_signed and len(chain) < _LONGEST_CHAIN:
        issuer = next((one for one in left if _issued(chain[-1], one)), None)
        if issuer is None:
            break
        chain.append(issuer)
        left = [one for one in left if one.raw != issuer.raw]
    return chain


def _behind(chain: list[Certificate], store: _Store) -> list[Certificate]:
    """The chain, and whoever else could stand in it: a decoy of a key, put before it, can say that it ends there."""
    found = list(chain)
    for one in found:
        if len(found) > _LONGEST_CHAIN:
            break
        known = {each.raw for each in found}
        found += [other for other in store.certificates if other.raw not in known and _issued(one, other)]
    return found


def _issuers(certificate: Certificate, known: list[Certificate]) -> list[Certificate]:
    """Any of them can revoke it, on its chain or not: a decoy of the key can say of itself that it signs no lists."""
    found: dict[tuple[bool, bytes], Certificate] = {}
    for one in known:
        # Of one ECDSA signature another key can be computed that fits it, too: a decoy need not have the issuer's.
        if _issued(certificate, one) and not _is_same(certificate, one):
            found.setdefault((_signs_lists(one), one.key_bytes), one)
    return list(found.values())


def _is_same(one: Certificate, other: Certificate) -> bool:
    try:
        return one.subject == other.subject and one.key_bytes == other.key_bytes
    except Broken:
        return False


def _signs_lists(certificate: Certificate) -> bool:
    try:
        return certificate.signs_lists
    except Broken:
        return False


@lru_cache(maxsize=1 << 14)
def _issued(certificate: Certificate, issuer: Certificate) -> bool:
    """Asked for every signature and stamp anew, and slow in plain Python."""
    try:
        return certificate.issued_by(issuer)
    except Broken:
        return False


def _said(certificate: Certificate, issuer: Certificate, store: _Store) -> Iterator[Said]:
    """What can be read and checked; what cannot proves nothing, and is counted."""

    def answers(raw: bytes) -> Said | None:
        return by_response(raw, certificate, issuer, store.lists)

    def lists(raw: bytes) -> Said | None:
        return by_list(raw, certificate, issuer)

    for read, raws in ((lists, store.lists), (answers, store.responses)):
        for raw in raws:
            try:
                said = read(raw)
            except Broken:
                store.unread.add(raw)
                continue
            if said:
                yield said
