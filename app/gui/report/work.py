"""What the wizard does to the case, for a thread of its own: build, sign, hand over."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.gui.jobs.case_job import writing
from evidence.case import Case, home
from evidence.custody.errors import CustodyError
from reports.errors import ReportError
from reports.selection import ArtifactSelection

if TYPE_CHECKING:
    from reports.exchange.export import Exported
    from reports.picture_choice import PictureChoice
    from reports.redaction.redactor import Redactor
    from reports.sign import SigningOptions
    from reports.write import PreparedReport, WrittenReport


class Stopped(ReportError):
    """A person asked it to stop."""


class Watch:
    """Told before each step; raises :class:`Stopped` there once :meth:`stop` was called, from any thread."""

    def __init__(self, stepped: Callable[[str], None]) -> None:
        self._stepped = stepped
        self._stop = threading.Event()

    def __call__(self, step: str) -> None:
        if self.stopped:
            raise Stopped("The report was stopped.")
        self._stepped(step)

    @property
    def stopped(self) -> bool:
        """Whether it was asked to."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Asks it to."""
        self._stop.set()


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """All that the unsigned report depends on, beside the case."""

    profile: str
    selection: ArtifactSelection
    redaction: str = ""
    pictures: str = "none"
    picture_reason: str = ""


class Signing(msgspec.Struct, frozen=True, kw_only=True):
    """Who signs, and how. ``secret`` is a passphrase or PIN and never leaves this process."""

    signer: str
    file: str = ""
    token: str = ""
    secret: str = ""
    timestamp: str = ""
    level: str = "B-B"
    trust_roots: str = ""
    reviewer: bool = False


class HandedOver(msgspec.Struct, frozen=True):
    """What was written: the report, bundle and unredacted version where they were asked for.

    ``problem``: why the bundle could not be written.
    """

    report: WrittenReport
    bundle: Exported | None = None
    full: Path | None = None
    problem: str = ""


def prepare(folder: Path, choice: Choice, watch: Watch) -> Callable[[], PreparedReport]:
    """Builds the report; nothing is signed or written yet."""
    return writing(folder, partial(_prepare, choice=choice, watch=watch))


def hand_over(
    folder: Path,
    prepared: PreparedReport,
    choice: Choice,
    signing: Signing,
    output: Path,
    recipient: str,
    bundle: bool,
    full: bool = False,
) -> Callable[[], HandedOver]:
    """Signs what was shown and writes it, and the bundle with it where that is asked for."""
    return writing(
        folder,
        partial(
            _hand_over,
            prepared=prepared,
            choice=choice,
            signing=signing,
            output=output,
            recipient=recipient,
            bundle=bundle,
            full=full,
        ),
    )


def free_path(path: Path) -> Path:
    """The path, or the same with the first number that no file has."""
    number, found = 2, path
    while found.exists() or found.with_name(found.name + ".proof").exists():
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found


def lab_folder() -> Path:
    """Where the lab certificate of this machine's user lies, outside every case."""
    return home() / "certificate"


def _prepare(case: Case, *, choice: Choice, watch: Watch) -> PreparedReport:
    from reports.profile import load
    from reports.write import prepare_report

    return prepare_report(
        case,
        select=choice.selection,
        profile=load(choice.profile),
        redactor=_redactor(case, choice),
        watch=watch,
        pictures=_pictures(choice),
    )


def _hand_over(
    case: Case,
    *,
    prepared: PreparedReport,
    choice: Choice,
    signing: Signing,
    output: Path,
    recipient: str,
    bundle: bool,
    full: bool,
) -> HandedOver:
    from reports.exchange.export import export
    from reports.write import write_report

    kept = free_path(output.with_name(f"{output.stem}-full.pdf")) if full and choice.redaction else None
    written = write_report(
        case,
        output,
        p12=_certificate(signing),
        token=signing.token if signing.signer == "token" else None,
        passphrase=signing.secret.encode() or None,
        signing=_options(signing),
        full=kept,
        prepared=prepared,
        recipient=recipient,
    )
    if not bundle:
        return HandedOver(written, full=kept)
    try:
        made = export(
            case,
            free_path(output.with_name(f"{output.stem}-bundle.zip")),
            "bundle",
            select=choice.selection,
            redactor=_redactor(case, choice),
            recipient=recipient,
            report=written.path,
        )
    except (ReportError, CustodyError) as error:
        # The report itself is written, and the person must learn so.
        return HandedOver(written, None, kept, str(error))
    return HandedOver(written, made, kept)


def _pictures(choice: Choice) -> PictureChoice | None:
    from reports.picture_choice import PictureChoice

    found = PictureChoice.of(choice.pictures, choice.picture_reason)
    return None if found.treatment == "none" else found


def _redactor(case: Case, choice: Choice) -> Redactor | None:
    from reports.redaction.load import load_redactor

    return load_redactor(Path(choice.redaction).expanduser(), case) if choice.redaction else None


def _options(signing: Signing) -> SigningOptions:
    from reports.sign import SigningOptions
    from reports.trust_files import read_material

    if signing.signer == "none":
        return SigningOptions()
    return SigningOptions(
        level=signing.level,  # type: ignore[arg-type]  # checked by what it makes
        timestamp=signing.timestamp,
        reviewer=signing.reviewer,
        trusted=read_material([Path(signing.trust_roots).expanduser()] if signing.trust_roots else []),
    )


def _certificate(signing: Signing) -> Path | None:
    from reports.lab import LAB_KEY, make_lab_certificate

    if signing.signer == "file":
        return Path(signing.file).expanduser()
    if signing.signer != "lab":
        return None
    folder = lab_folder()
    made = folder / LAB_KEY
    return (
        made if made.is_file() else make_lab_certificate(folder, passphrase=signing.secret.encode() or None)
    )
