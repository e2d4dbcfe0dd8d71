"""A case to a report file: prepared, shown, signed, sealed in the ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from evidence.custody.proof import proof_path
from reports.attach import embed
from reports.attachments import export_report_manifest, gather, with_redactions
from reports.build import compose
from reports.context import Context
from reports.document import Report
from reports.errors import ReportError
from reports.exhibits.gathered import gather_exhibits
from reports.identity import SigningIdentity, load_identity
from reports.pdf import render
from reports.picture_choice import PictureChoice
from reports.pictures import gather_pictures
from reports.profile import DEFAULT, Profile, load
from reports.redaction.beside import refuse_telling
from reports.redaction.commitment import Commitment, Redactions, commit
from reports.redaction.redactor import Redactor
from reports.scope import Scope
from reports.sealed import Finished, check_free, write_sealed
from reports.selection import ArtifactSelection
from reports.sign import SigningOptions, sign
from reports.source import read_facts
from reports.texts import newest
from reports.view import CaseView

if TYPE_CHECKING:
    from evidence.case import Case
    from evidence.custody.ledger import Details


STEPS = {
    "pictures": "The chosen pictures are read",
    "manifest": "The manifest is written",
    "records": "The records are read",
    "attachments": "The attachments are gathered",
    "pages": "The pages are drawn",
}
"""Steps of preparing a report, in their order -> what is done, for a person."""


def _unwatched(step: str) -> None:
    """Nobody wants to know which step comes next."""


class PreparedReport(msgspec.Struct, frozen=True):
    """A report before it is signed: ``pdf`` is exactly what gets signed, attachments included.

    Of a redacted one ``full``: the unsigned full version; ``redactions``, ``redactor``: what was redacted, by what.
    """

    report: Report
    pdf: bytes
    full: bytes | None = None
    redactions: Redactions | None = None
    redactor: Redactor | None = None


class WrittenReport(msgspec.Struct, frozen=True):
    """Where the report and its proof lie, and who signed. ``sha256`` is that of the whole file.

    ``warnings``: what the profile requires and the report lacks, in sentences. ``full``: the full version, unsigned.
    """

    path: Path
    proof: Path
    report_id: str
    sha256: str
    signed_by: str | None
    certificate: str | None
    warnings: tuple[str, ...] = ()
    full: Path | None = None


def prepare_report(
    case: Case,
    *,
    select: ArtifactSelection | None = None,
    profile: Profile | None = None,
    redactor: Redactor | None = None,
    now: datetime | None = None,
    watch: Callable[[str], None] = _unwatched,
    pictures: PictureChoice | None = None,
) -> PreparedReport:
    """Exports the manifest under the ledger, builds the report and draws it.

    The case must be open for writing. ``profile``: the shipped ISO/IEC 17025 one where none is given. What the
    authority's scope keeps back is in neither pages nor attachments. ``watch`` is told each of :data:`STEPS` before
    it begins; what it raises ends the work. ``pictures``: how pictures are shown; without it, they are not.
    """
    moment = now or datetime.now(UTC)
    full, commitment = None, Commitment()
    if redactor:
        full = prepare_report(
            case, select=select, profile=profile, now=moment, watch=watch, pictures=pictures
        ).pdf
        commitment = commit(case.ledger, redactor, full)
    acts = [entry.document() for entry in case.ledger.acts()]
    scope = Scope.of(acts)
    with CaseView(case, select, scope, redactor) as view:
        context = read_context(view, profile or load(DEFAULT), watch, pictures)
        if redactor:
            context = with_redactions(context, view, redactor, commitment)
    watch("pages")
    report = compose(context, moment)
    return PreparedReport(report, render_preview(report, moment), full, context.redactions, redactor)


def read_context(
    view: CaseView,
    profile: Profile,
    watch: Callable[[str], None] = _unwatched,
    pictures: PictureChoice | None = None,
) -> Context:
    """What every form of a report is composed from. Exports the manifest under the ledger."""
    watch("pictures")
    # First: that somebody looked at a protected one must stand under the checkpoint that the report carries.
    shown = gather_pictures(view, pictures) if pictures else None
    watch("manifest")
    manifest = export_report_manifest(view)
    watch("records")
    facts = read_facts(view)
    texts = {
        part: msgspec.structs.replace(each, text=view.text(each.text), actor=view.text(each.actor))
        for part, each in newest(entry.document() for entry in view.case.ledger.acts()).items()
    }
    watch("attachments")
    return Context(
        facts=facts,
        selection=view.values(view.selection),
        profile=profile,
        scope=view.values(view.scope),
        texts=texts,
        attachments=gather(view, facts, manifest),
        exhibits=gather_exhibits(view, shown),
    )


def render_preview(report: Report, moment: datetime) -> bytes:
    """The unsigned PDF with its attachments: the bytes that :func:`write_report` signs."""
    return embed(render(report), report.attachments, f"D:{moment.astimezone(UTC):%Y%m%d%H%M%S}+00'00'")


def write_report(
    case: Case,
    output: Path,
    *,
    select: ArtifactSelection | None = None,
    profile: Profile | None = None,
    redactor: Redactor | None = None,
    full: Path | None = None,
    p12: Path | None = None,
    token: str | None = None,
    passphrase: bytes | None = None,
    signing: SigningOptions | None = None,
    now: datetime | None = None,
    prepared: PreparedReport | None = None,
    recipient: str = "",
    pictures: PictureChoice | None = None,
) -> WrittenReport:
    """Writes the report with ``OUTPUT.proof`` beside it, both new, whole or not at all.

    ``prepared`` is one that was shown before; without it, one is prepared now. ``token`` is the address of a
    key in a PKCS #11 token (``passphrase`` its PIN); without it and ``p12`` the report is not signed. ``signing``:
    the level of the signature and room for a reviewer's; B-B where none is given.
    ``full``: where the unsigned full version of a redacted report goes, with a proof of its own. Both are
    written, or none.
    ``recipient``: for whom it is; the ledger keeps it. Raises ReportError (a file is in the way, the folder
    cannot be written, name or recipient tell what is redacted), SigningError, and custody's errors.
    """
    for path in (output, full):
        if path is not None:
            check_free(path)
    if full is not None and {full.resolve(), proof_path(full).resolve()} & {
        output.resolve(),
        proof_path(output).resolve(),
    }:
        raise ReportError(
            f"{full} would take the place of the redacted report. Choose another name for one of them."
        )
    refuse_telling(prepared.redactor if prepared else redactor, output, recipient)
    identity = _identity(p12, token, passphrase, now)
    ready = prepared or prepare_report(
        case, select=select, profile=profile, redactor=redactor, now=now, pictures=pictures
    )
    pdf = ready.pdf
    if identity:
        _log_key(case, identity, ready.report)
        pdf = sign(pdf, identity, options=signing, now=now)
    files = [Finished(output, pdf, _details(ready, identity, recipient))]
    if full is not None and ready.full is not None:
        files.insert(0, Finished(full, ready.full, {"signed": False, "version": "full"}))
    proofs = write_sealed(case, files)
    return WrittenReport(
        path=output,
        proof=proofs[-1],
        report_id=ready.report.id,
        sha256=hashlib.sha256(pdf).hexdigest(),
        signed_by=identity.subject if identity else None,
        certificate=identity.fingerprint if identity else None,
        warnings=ready.report.warnings,
        full=full if len(files) > 1 else None,
    )


def _identity(
    p12: Path | None, token: str | None, secret: bytes | None, now: datetime | None
) -> SigningIdentity | None:
    if token:
        from reports.token_identity import load_token_identity

        return load_token_identity(token, secret, now=now)
    return load_identity(p12, secret, now=now) if p12 else None


def _log_key(case: Case, identity: SigningIdentity, report: Report) -> None:
    details = {"purpose": "report signature", "report": report.id, "certificate": identity.subject}
    case.ledger.append("key.use", f"sha256:{identity.fingerprint}", details)


def _details(ready: PreparedReport, identity: SigningIdentity | None, recipient: str) -> Details:
    """What the ledger is to say of the report."""
    report = ready.report
    details: Details = {
        "report": report.id,
        "signed": identity is not None,
        "certificate_sha256": identity.fingerprint if identity else None,
        "attachments": {file.name: file.sha256 for file in report.attachments},
    }
    if ready.redactions:
        details["redacted"] = True
        details["redactions"] = [
            {"rule": rule, "replacements": number, "records": records}
            for rule, number, records in ready.redactions.totals
        ]
    if recipient:
        details["recipient"] = recipient
    return details
