"""What the wizard does to the case, for a thread of its own: build, sign, hand over."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec

from app.gui.jobs.case_job import writing
from app.gui.report.paths import typed_path
from evidence.case import Case, home
from reports.draft import Signing
from reports.exchange.export import Exported, export
from reports.lab import LAB_KEY, make_lab_certificate
from reports.picture_choice import PictureChoice
from reports.profile import Profile
from reports.redaction.load import redactor_of
from reports.redaction.profile import RedactionProfile
from reports.redaction.redactor import Redactor
from reports.selection import ArtifactSelection
from reports.sign import SigningOptions
from reports.trust_files import read_material
from reports.write import PreparedReport, WrittenReport, prepare_report, write_report


class Stopped(Exception):
    """A person asked it to stop."""


class Watch:
    """Told before each step; raises :class:`Stopped` there once :meth:`stop` was called, from any thread."""

    def __init__(self, stepped: Callable[[str], None]) -> None:
        self._stepped = stepped
        self._stop = threading.Event()

    def __call__(self, step: str) -> None:
        if self.stopped:
            raise Stopped
        self._stepped(step)

    @property
    def stopped(self) -> bool:
        """Whether it was asked to."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Asks it to."""
        self._stop.set()


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """All that the unsigned report depends on, beside the case. Profiles are read once: files may change."""

    profile: Profile
    selection: ArtifactSelection
    redaction: RedactionProfile | None
    pictures: PictureChoice


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """Where the report goes, for whom, and what goes with it. ``full``: the unredacted version, too."""

    output: Path
    recipient: str
    bundle: bool
    full: bool


class HandedOver(msgspec.Struct, frozen=True):
    """What was written: the report, bundle and unredacted version where they were asked for.

    ``problem``: what failed after the report was written.
    """

    report: WrittenReport
    bundle: Exported | None = None
    full: Path | None = None
    problem: str = ""


def prepare(folder: Path, choice: Choice, watch: Watch) -> Callable[[], PreparedReport | None]:
    """Builds the report; nothing is signed or written yet. None where it was stopped."""

    def work(case: Case) -> PreparedReport | None:
        try:
            return _prepare(case, choice=choice, watch=watch)
        except Stopped:
            return None

    return writing(folder, work)


def hand_over(
    folder: Path,
    prepared: PreparedReport,
    choice: Choice,
    signing: Signing,
    secret: str,
    order: Order,
    written: Callable[[HandedOver], None],
) -> Callable[[], HandedOver]:
    """Signs what was shown and writes it, and the bundle with it where that is asked for.

    ``secret`` is a passphrase or PIN and never leaves this process. ``written`` is told, in the thread, as soon as
    something is written: whatever fails then, those files exist.
    """

    def work(case: Case) -> HandedOver:
        done = _write(case, prepared, choice, signing, secret, order)
        written(done)
        if order.bundle:
            done = msgspec.structs.replace(done, bundle=_bundle(case, done.report.path, choice, order))
            written(done)
        return done

    return writing(folder, work)


def free_path(path: Path) -> Path:
    """The path, or the same with the first number that no file has."""
    number, found = 2, path
    while path.name and any(os.path.lexists(f"{found}{end}") for end in ("", ".proof")):
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found


def lab_folder() -> Path:
    """Where the lab certificate of this machine's user lies, outside every case."""
    return home() / "certificate"


def _prepare(case: Case, *, choice: Choice, watch: Watch) -> PreparedReport:
    return prepare_report(
        case,
        select=choice.selection,
        profile=choice.profile,
        redactor=_redactor(case, choice),
        watch=watch,
        pictures=None if choice.pictures.treatment == "none" else choice.pictures,
    )


def _write(
    case: Case, prepared: PreparedReport, choice: Choice, signing: Signing, secret: str, order: Order
) -> HandedOver:
    output, kept = order.output, None
    if order.full and choice.redaction:
        kept = free_path(output.with_name(f"{output.stem}-full.pdf"))
    report = write_report(
        case,
        output,
        p12=_certificate(signing, secret),
        token=signing.token if signing.signer == "token" else None,
        passphrase=secret.encode() or None,
        signing=_options(signing),
        full=kept,
        prepared=prepared,
        recipient=order.recipient,
    )
    return HandedOver(report, full=kept)


def _bundle(case: Case, report: Path, choice: Choice, order: Order) -> Exported:
    return export(
        case,
        free_path(report.with_name(f"{report.stem}-bundle.zip")),
        "bundle",
        select=choice.selection,
        redactor=_redactor(case, choice),
        recipient=order.recipient,
        report=report,
    )


def _redactor(case: Case, choice: Choice) -> Redactor | None:
    return redactor_of(choice.redaction, case) if choice.redaction else None


def _options(signing: Signing) -> SigningOptions:
    if signing.signer == "none":
        return SigningOptions()
    return SigningOptions(
        level=signing.level,  # type: ignore[arg-type]  # checked by what it makes
        timestamp=signing.timestamp,
        reviewer=signing.reviewer,
        trusted=read_material([typed_path(signing.trust_roots)] if signing.trust_roots else []),
    )


def _certificate(signing: Signing, secret: str) -> Path | None:
    if signing.signer == "file":
        return typed_path(signing.certificate)
    if signing.signer != "lab":
        return None
    made = lab_folder() / LAB_KEY
    return made if made.is_file() else make_lab_certificate(lab_folder(), passphrase=secret.encode() or None)
