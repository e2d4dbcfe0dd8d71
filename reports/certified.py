"""The report as a PDF: certified, at which level, and nothing added that its certification forbids.

Reference: ISO 32000-2, 12.8.2.2 (DocMDP); ETSI EN 319 142-1, 6.3 (levels).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from typing import Any

import msgspec

from evidence.model.names import shown
from reports.chain import Chain, chain_of
from reports.check import Check
from reports.closed import left_open
from reports.errors import ODD_STRUCTURES
from reports.levels import WORDS, Level
from reports.revocation import revocation_of
from reports.security_store import stored
from reports.signature import BrokenSignatureError, ReadSignature
from reports.trust_files import Material
from reports.updates import forbidden
from reports.verify_times import trusted_moments

_AGAIN = "The report was signed before, and then changed and signed once more"


class Certification(msgspec.Struct, frozen=True):
    """What came of it.

    ``claimed``: the moment that each person's signature states by the signer's own clock; ``store``: certificates and
    revocation data in the file; ``level`` is the one that is reached by authorities that are identified, None where the
    check failed.
    """

    check: Check
    level: Level | None = None
    claimed: tuple[datetime | None, ...] = (None, None)
    store: Material = Material()


def certified(data: bytes, signatures: Sequence[ReadSignature], given: Material) -> Certification:
    """Asks pyHanko, a second implementation, and holds every update against what may be added.

    ``given``: what the person who verifies trusts; only an authority that it identifies raises the level. Raises
    BrokenSignatureError where something else was added between two signatures.
    """
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.validation.errors import SignatureValidationError

    try:
        for one in signatures:
            open_to = left_open(data[: one.end])
            if open_to:
                return _failed(f"What is signed is not whole: the report {open_to}.")
        _check_updates(data, signatures)
        return _asked(data, signatures, given)
    except (PdfError, SignatureValidationError, *ODD_STRUCTURES) as error:
        return _failed(f"The report is not a sound PDF: {shown(str(error)).rstrip('.')}.")
    except RecursionError:
        return _failed("The report is not a sound PDF: its objects hold each other.")


def _failed(words: str) -> Certification:
    return Certification(Check("certification", "failed", words))


def _check_updates(data: bytes, signatures: Sequence[ReadSignature]) -> None:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import MDPPerm

    if signatures[0].document:
        raise BrokenSignatureError("The report was not signed by a person before its time was stamped.")
    for earlier, later in pairwise(signatures):
        if not later.document:
            (first, *_) = PdfFileReader(BytesIO(data[: earlier.end])).embedded_signatures
            if first.docmdp_level != MDPPerm.FILL_FORMS:
                raise BrokenSignatureError(f"{_AGAIN}: its certification forbids it.")
        why = forbidden(data[: earlier.end], data[: later.end], stamp=later.document)
        if why:
            raise BrokenSignatureError(f"{_AGAIN}: {why}.")


def _asked(data: bytes, signatures: Sequence[ReadSignature], given: Material) -> Certification:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import MDPPerm

    reader = PdfFileReader(BytesIO(data))
    found = list(reader.embedded_signatures)
    persons = [each for each, one in zip(found, signatures, strict=False) if not one.document]
    why = _fault(data, reader, found, signatures)
    claimed = () if why else tuple(map(_claimed, persons))
    if None in claimed:
        why = "A signature does not state when it was made (/M) as a time with a zone."
    if why:
        return _failed(why)
    store, unread = stored([data[: one.end] for one in signatures])
    form = _form(signatures, store)
    reached = _reached(form, signatures, given, store)
    if found[0].docmdp_level == MDPPerm.NO_CHANGES:
        after = "no later change of it is allowed"
    elif len(persons) > 1:
        after = "a reviewer signed it in the field that it left open for that; no other change is allowed"
    else:
        after = "nothing but a reviewer's signature may be added"
    words = f"The report is certified, and {after}. Level PAdES {reached}: {WORDS[reached]}."
    if form != reached:
        words += (
            f" It has the form of PAdES {form}, but not all of its time stamps are of an authority that is identified "
            "and good, or what it holds does not prove the path to the certificates that you trust."
        )
    if unread:
        words += (
            f" Of the certificates, revocation lists and OCSP responses in its store, {unread} cannot be read and "
            "count for nothing."
        )
    return Certification(Check("certification", "passed", words), reached, claimed, store)


def _fault(data: bytes, reader: Any, found: list[Any], signatures: Sequence[ReadSignature]) -> str:
    """Why it is no certified report, as a sentence; "" where it is one."""
    from pyhanko.sign.fields import MDPPerm

    if len(found) != len(signatures):
        wanted = "one" if len(signatures) == 1 else len(signatures)
        return f"The report holds {len(found)} signatures, not {wanted}."
    for one, signature in zip(found, signatures, strict=True):
        form = "/ETSI.RFC3161" if signature.document else "/ETSI.CAdES.detached"
        if str(one.sig_object["/SubFilter"]) != form:
            return "The signature is not in the form of PAdES (/SubFilter)."
        if tuple(map(int, one.byte_range)) != (0, *signature.covered) or not _sound(one, signature, data):
            return "pyHanko does not accept the signature of the report."
    level = found[0].docmdp_level if _certifies(reader, found[0]) else None
    if level not in (MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS):
        return "The signature allows changes of the report; Indicia's does not."
    if level == MDPPerm.FILL_FORMS and not _has_reviewer(reader):
        return "The signature allows changes of the report, and there is no field for a reviewer."
    return ""


def _sound(found: Any, signature: ReadSignature, data: bytes) -> bool:
    """pyHanko is asked about the document only; who the signer is, is another check."""
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    stamped = [signature.stamp.certificate] if signature.stamp else []
    own = [Certificate.load(one.public_bytes(Encoding.DER)) for one in (signature.certificate, *stamped)]
    context: Any = ValidationContext(trust_roots=own, allow_fetching=False)
    if signature.document:
        status: Any = validate_pdf_timestamp(found, validation_context=context)
        allowed = True
    else:
        status = validate_pdf_signature(found, signer_validation_context=context)
        allowed = bool(status.docmdp_ok)
    last = signature.end == len(data)
    whole = SignatureCoverageLevel.ENTIRE_FILE if last else SignatureCoverageLevel.ENTIRE_REVISION
    return bool(status.intact and status.valid and allowed and status.coverage == whole)


def _certifies(reader: Any, first: Any) -> bool:
    """Whether the document names this signature as the one that certifies it (/Perms), as other readers ask."""
    if "/Perms" not in reader.root or "/DocMDP" not in reader.root["/Perms"]:
        return False
    return bool(reader.root["/Perms"].raw_get("/DocMDP") == first.sig_field.raw_get("/V"))


def _has_reviewer(reader: Any) -> bool:
    from pyhanko.sign.fields import enumerate_sig_fields

    names = [name for name, _, _ in enumerate_sig_fields(reader)]
    return names.count("Reviewer") == 1


def _claimed(found: Any) -> datetime | None:
    """The time by the signer's own clock, None where it is none."""
    stated = found.self_reported_timestamp
    try:
        return stated.astimezone(UTC) if stated is not None and stated.tzinfo is not None else None
    except OverflowError:
        return None


def _form(signatures: Sequence[ReadSignature], store: Material) -> Level:
    """What the file holds of each level, as far as that can be told without trusting anybody."""
    stamp = signatures[0].stamp
    if stamp is None:
        return "B-B"
    for one in (signatures[0], stamp):
        chain = chain_of(one.certificate, (*one.others, *store.certificates), ())
        last = chain.certificates[-1]
        rooted = last.subject == last.issuer and len(chain.certificates) > 1
        if not rooted or not _is_proved(chain, store, stamp.moment):
            return "B-T"
    return "B-LTA" if signatures[-1].document else "B-LT"


def _reached(form: Level, signatures: Sequence[ReadSignature], given: Material, store: Material) -> Level:
    """The level with no more than what an authority says that the person who verifies trusts."""
    moments = trusted_moments(signatures, given, given.with_more(store))
    stamp = signatures[0].stamp
    if stamp is None or moments[0] is None:
        return "B-B"
    known = given.with_more(store).certificates
    for one in (signatures[0], stamp):
        chain = chain_of(one.certificate, (*one.others, *known), given.certificates, stamp.moment)
        # Which way is proved counts: a decoy of a key can lie beside it that its own maker calls good.
        if form != "B-B" and chain.identified and not _is_proved(chain, store, stamp.moment):
            return "B-T"
    return "B-LT" if form == "B-LTA" and moments[-1] is None else form


def _is_proved(chain: Chain, store: Material, moment: datetime) -> bool:
    """Whether the store says for that moment of each certificate below the last that it was not revoked."""
    found = [revocation_of(*pair, store, moment) for pair in pairwise(chain.certificates)]
    return all(one.known and one.revoked is None for one in found)
