"""What is done to a signed report, with other tools than ours, and what verification says to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from report_pki import Leaf

from reports.signature import BrokenSignatureError, NotSignedError, read_signatures
from reports.verify import verify_report

Signed = Callable[..., bytes]
_DAY = timedelta(days=1)


def failures(folder: Path, data: bytes, *trust: Path) -> str:
    """What fails, in words; "" where nothing does."""
    path = folder / "report.pdf"
    path.write_bytes(data)
    checks = verify_report(path, trust=trust).checks
    return "\n".join(f"{one.name}: {one.sentence}" for one in checks if one.outcome == "failed")


def is_sound(data: bytes) -> bool:
    try:
        read_signatures(data)
    except (BrokenSignatureError, NotSignedError):
        return False
    return True


def update(data: bytes, change: Callable[[Any], None]) -> bytes:
    """The file with an incremental update, made by pyHanko."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(data))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def add_note(writer: Any) -> None:
    """A text annotation on the first page."""
    page = writer.root["/Pages"]["/Kids"][0]
    note = generic.DictionaryObject(  # type: ignore[no-untyped-call]
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 400, 500, 600))),
            generic.pdf_name("/Contents"): generic.pdf_string("He did it"),
        }
    )
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])


def change_title(writer: Any) -> None:
    writer.root["/Lang"] = generic.pdf_string("fr")
    writer.update_root()


def add_store(writer: Any) -> None:
    """A change that DocMDP itself allows at every level."""
    writer.root["/DSS"] = writer.add_object(generic.DictionaryObject())  # type: ignore[no-untyped-call]
    writer.update_root()


def signed_by(
    data: bytes,
    leaf: Leaf,
    *,
    field: str,
    certify: bool = False,
    moment: datetime | None = None,
    others: Sequence[Any] = (),
    digest: str = "sha256",
    form: SigSeedSubFilter = SigSeedSubFilter.PADES,
) -> bytes:
    """Signed with pyHanko itself, without what keeps an honest program from it."""

    class Careless(PdfSigner):
        def _enforce_certification_constraints(self, reader: Any) -> None:
            pass

        def init_signing_session(self, *arguments: Any, **named: Any) -> Any:
            session = super().init_signing_session(*arguments, **named)
            session.system_time = moment or session.system_time
            return session

    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=digest,
        certify=certify,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        subfilter=form,
    )
    signer = signer_of(leaf, others)
    out = BytesIO()
    writer = IncrementalPdfFileWriter(BytesIO(data))
    Careless(metadata, signer, new_field_spec=SigFieldSpec(field) if field != "Reviewer" else None).sign_pdf(
        writer, output=out
    )
    return out.getvalue()


def signer_of(leaf: Leaf, others: Sequence[Any] = ()) -> Any:
    from asn1crypto import keys, x509
    from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat
    from pyhanko.sign import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    private = leaf.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for one in others:
        store.register(x509.Certificate.load(one.public_bytes(Encoding.DER)))
    return SimpleSigner(
        signing_cert=x509.Certificate.load(leaf.certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=store,
    )


def read_envelope(data: bytes) -> Any:
    from asn1crypto import cms, tsp  # noqa: F401 - tsp teaches cms the time-stamp attribute

    start, resume, _ = read_signatures(data)[0].covered
    return cms.ContentInfo.load(bytes.fromhex(data[start + 1 : resume - 1].decode()))["content"]
