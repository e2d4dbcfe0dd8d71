"""Certifies a report: PAdES baseline B-B to B-LTA. Nothing may be changed later, but a reviewer may sign if asked.

Reference: ETSI EN 319 142-1 (PAdES), ISO 32000-2, 12.8.2.2 (DocMDP) and 12.8.4 (long-term validation).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import msgspec

from evidence.model.names import shown
from reports.appearance import BoxEdges, add_reviewer_field, stamp_style
from reports.cover import SIGNATURE_BOX
from reports.errors import SigningError
from reports.identity import SigningIdentity
from reports.levels import Level
from reports.stamp import StampText
from reports.trust_files import Material

if TYPE_CHECKING:
    from reports.authority import Authority

FIELD = "Signature"
REVIEWER = "Reviewer"
TIME_STAMP = "TimeStamp"
_LEFT, _BOTTOM, _RIGHT, _TOP = (round(edge) for edge in SIGNATURE_BOX)
_MIDDLE = (_LEFT + _RIGHT) // 2
WHOLE_BOX = (_LEFT, _BOTTOM, _RIGHT, _TOP)
LEFT_BOX, RIGHT_BOX = (_LEFT, _BOTTOM, _MIDDLE - 4, _TOP), (_MIDDLE + 4, _BOTTOM, _RIGHT, _TOP)


class SigningOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How a report is signed.

    ``timestamp``: address of a time-stamping authority, needed from B-T on. ``trusted``: from B-LT on, the roots of
    both certificates; revocation lists and OCSP responses in it are used, what it lacks is fetched from the addresses
    in the certificates. At any level with a time stamp, what the authority leaves out above its certificate is taken
    from it, too. ``reviewer``: room for a reviewer's signature, which alone may be added later.
    """

    level: Level = "B-B"
    timestamp: str = ""
    trusted: Material = Material()
    reviewer: bool = False

    def check(self) -> None:
        """Raises SigningError where the options do not go together."""
        if self.level != "B-B" and not self.timestamp:
            raise SigningError(
                f"Level {self.level} needs the address of a time-stamping authority (--timestamp)."
            )
        if self.level == "B-B" and self.timestamp:
            raise SigningError("A time stamp makes the signature B-T: ask for level B-T or more.")
        if self.level in ("B-LT", "B-LTA") and not self.trusted.certificates:
            raise SigningError(
                f"Level {self.level} needs the root certificates of the signer and of the authority."
            )
        if self.reviewer and self.level == "B-LTA":
            raise SigningError(
                "With a reviewer's field the report is signed as B-LT at most; the countersignature brings B-LTA."
            )


def sign(
    pdf: bytes,
    identity: SigningIdentity,
    *,
    options: SigningOptions | None = None,
    now: datetime | None = None,
) -> bytes:
    """The PDF with a certifying signature.

    It begins with exactly the bytes that were given: what was previewed is signed. Raises SigningError where a token
    does not sign, the authority gives no time stamp, or revocation data cannot be had.
    """
    from reports.increment import increment

    wanted = options or SigningOptions()
    wanted.check()
    writer = increment(pdf)
    box = LEFT_BOX if wanted.reviewer else WHOLE_BOX
    if wanted.reviewer:
        add_reviewer_field(writer, REVIEWER, RIGHT_BOX)
    return signed(writer, identity, wanted, certify=True, field=FIELD, box=box, now=now or datetime.now(UTC))


def signed(
    writer: Any,
    identity: SigningIdentity,
    options: SigningOptions,
    *,
    certify: bool,
    field: str,
    box: BoxEdges,
    now: datetime,
) -> bytes:
    """What the writer holds, signed in a field. Raises SigningError."""
    from pyhanko.sign import PdfSigner
    from pyhanko.sign.fields import SigFieldSpec

    from reports.sign_check import check_signed

    class Signer(PdfSigner):
        def init_signing_session(self, *arguments: Any, **named: Any) -> Any:
            session = super().init_signing_session(*arguments, **named)
            session.system_time = now.astimezone(UTC).replace(microsecond=0)
            return session

    out = BytesIO()
    with _in_words(identity):
        authority = _authority(options)
        stamp = StampText(
            subject=identity.name,
            fingerprint=identity.fingerprint,
            moment=now.isoformat(timespec="seconds"),
            role="Certified" if certify else "Countersigned",
            level=options.level,
            authority=authority.name() if authority else "",
            closed=not (certify and options.reviewer),
        )
        Signer(
            _metadata(options, certify, field),
            identity.signer,
            timestamper=authority,
            stamp_style=stamp_style(stamp, box),
            new_field_spec=SigFieldSpec(field, on_page=0, box=box) if certify else None,
        ).sign_pdf(writer, output=out, existing_fields_only=not certify)
        pdf = out.getvalue()
        if options.level == "B-LTA" and authority:
            pdf = _stamped(pdf, authority, options)
    check_signed(pdf, options, certify=certify)
    return pdf


def _stamped(pdf: bytes, authority: Authority, options: SigningOptions) -> bytes:
    """The file with a time stamp over all of it. Reference: ETSI EN 319 142-1, 5.4.3."""
    from pyhanko.sign.signers.pdf_signer import PdfTimeStamper, TimestampDSSContentSettings

    from reports.increment import increment

    out = BytesIO()
    PdfTimeStamper(
        authority, field_name=TIME_STAMP, readable_field_name="Time stamp of the whole file"
    ).timestamp_pdf(
        increment(pdf),
        "sha256",
        validation_context=_validation(options.trusted),
        output=out,
        dss_settings=TimestampDSSContentSettings(
            include_vri=False, skip_if_unneeded=True, update_before_ts=True
        ),
    )
    return out.getvalue()


def _authority(options: SigningOptions) -> Authority | None:
    from reports.authority import Authority

    return Authority(options.timestamp, options.trusted.certificates) if options.timestamp else None


@contextmanager
def _in_words(identity: SigningIdentity) -> Iterator[None]:
    """What the libraries raise where a signature cannot be made, as a sentence."""
    from pkcs11 import PKCS11Error
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError as NotSigned
    from pyhanko.sign.timestamps.common_utils import TimestampRequestError
    from pyhanko_certvalidator.errors import PathError, ValidationError

    try:
        yield
    except PKCS11Error as error:
        raise SigningError(f"The key of {identity.name} did not sign: {error}") from error
    except TimestampRequestError as error:
        raise SigningError(f"The authority gave no time stamp: {shown(str(error))}") from error
    except (PathError, ValidationError) as error:
        raise SigningError(
            f"A certificate cannot be proved valid now, so nothing was signed: {shown(str(error))}"
        ) from error
    except (NotSigned, PdfError) as error:
        why = f" ({shown(str(error.__cause__))})" if error.__cause__ else ""
        raise SigningError(f"The report was not signed: {shown(str(error)).rstrip('.')}{why}.") from error


def _metadata(options: SigningOptions, certify: bool, field: str) -> Any:
    from pyhanko.sign import PdfSignatureMetadata
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference

    lasting = options.level in ("B-LT", "B-LTA")
    return PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS if certify and options.reviewer else MDPPerm.NO_CHANGES,
        subfilter=SigSeedSubFilter.PADES,
        reason="Report certified by its examiner" if certify else "Report reviewed",
        # What it is for was checked as the key was loaded; a company's often is for digital signatures only.
        signer_key_usage=set(),
        embed_validation_info=lasting,
        validation_context=_validation(options.trusted) if lasting else None,
        # Inside the signed revision, so that every byte of it is under the signature.
        dss_settings=DSSContentSettings(
            include_vri=False,
            placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE,
        ),
    )


def _validation(material: Material) -> Any:
    """Every certificate must be proved not revoked; what is not given is fetched."""
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko_certvalidator import ValidationContext

    certificates = [Certificate.load(one.public_bytes(Encoding.DER)) for one in material.certificates]
    return ValidationContext(
        trust_roots=[one for one in certificates if one.self_signed != "no"],
        other_certs=[one for one in certificates if one.self_signed == "no"],
        crls=[one.public_bytes(Encoding.DER) for one in material.lists],
        ocsps=[one.public_bytes(Encoding.DER) for one in material.responses],
        allow_fetching=True,
        revocation_mode="require",
    )
