"""Pictures of printed media: read from the evidence, checked, decoded apart, blurred or made smaller."""

from __future__ import annotations

import hashlib
from contextlib import closing
from io import BytesIO

from evidence.catalog.lookup import find_row
from evidence.contract.errors import EvidenceError
from evidence.custody.access import log_view, protections
from evidence.custody.remarks import Protections
from evidence.ingest.reader import EntryReader
from evidence.ingest.recorded import RecordedEntry, recorded_entry
from evidence.model.names import shown
from reports.document import Picture
from reports.exhibits.gathered import Pictures
from reports.picture_choice import PictureChoice, Treatment
from reports.picture_decoder import READ_AT_MOST, Dots, PictureDecoder, PictureError
from reports.picture_worker import (
    BLURRED,
    FIRST_OF_SEVERAL,
    KEY_DRAWN,
    OVER_WHITE,
    PLAIN_RANGE,
    REDUCED,
    TURNED,
)
from reports.view import CaseView, Shown

_KIND = ("kind = ?", "media")
_STEP = 8 << 20
_BLURRED_EDGE = 240
_QUALITY = 78


def gather_pictures(view: CaseView, choice: PictureChoice) -> Pictures:
    """The picture of each printed medium, or why there is none. The case must be open for writing."""
    if choice.treatment == "none":
        return Pictures()
    known = protections(view.case.ledger)
    found: dict[str, Picture] = {}
    missing: dict[str, str] = {}
    unlimited: dict[str, None] = {}
    with closing(EntryReader(view.case)) as reader, PictureDecoder() as decoder:
        for artifact in view.artifacts(_KIND, limit=view.selection.per_kind):
            record = str(artifact.body["id"])
            try:
                _allow(view, artifact, choice, known)
                data = _read(view, reader, str(artifact.body["entry"]))
                dots = decoder.decode(data, BLURRED if choice.treatment == "blurred" else REDUCED)
            except (PictureError, EvidenceError) as error:
                missing[record] = view.text(str(error))
                continue
            found[record] = _picture(record, dots, choice.treatment)
            unlimited.update(dict.fromkeys(dots.unlimited))
    return Pictures(choice.treatment, found, missing, tuple(unlimited))


def _allow(view: CaseView, artifact: Shown, choice: PictureChoice, known: Protections) -> None:
    """Logs the look at a protected record before it is read. Raises PictureError where it may not be shown."""
    if view.redactor and not view.redactor.picture(artifact.body.get("sha256")):
        raise PictureError("The redaction profile leaves it out.")
    record, entry = str(artifact.body["id"]), str(artifact.body["entry"])
    categories = known.of(record, entry)
    if not categories:
        return
    if not choice.reason:
        raise PictureError(
            f"It is protected as {shown(', '.join(categories))}, and no reason to show it was given."
        )
    log_view(view.case.ledger, record, [entry], choice.reason, "report")


def _read(view: CaseView, reader: EntryReader, entry: str) -> bytes:
    """The file's bytes, which must have the recorded SHA-256. Raises PictureError, EvidenceError."""
    record = _recorded(view, entry)
    size = record.size or 0
    if size > READ_AT_MOST:
        raise PictureError(f"The file is larger than {READ_AT_MOST // 1_000_000} MB.")
    data = b"".join(reader.read(entry, offset, min(_STEP, size - offset)) for offset in range(0, size, _STEP))
    if hashlib.sha256(data).hexdigest() != record.sha256:
        raise PictureError(
            "The evidence now reads differently than it was recorded: its SHA-256 is another one."
        )
    return data


def _recorded(view: CaseView, entry: str) -> RecordedEntry:
    row = find_row(view.connection, entry)
    if row is None or row.table != "entry":
        raise PictureError(f"There is no file entry {shown(entry)} in this case.")
    try:
        record = recorded_entry(row.body)
    except ValueError as error:
        raise PictureError(f"The record of {shown(entry)} was altered.") from error
    if record.sha256 is None:
        raise PictureError("The file could not be read when it was ingested.")
    return record


def _picture(record: str, dots: Dots, treatment: Treatment) -> Picture:
    """The same dots give the same bytes."""
    from PIL import Image

    image = Image.frombytes("RGB", (dots.width, dots.height), dots.rgb)
    if treatment == "blurred":
        scale = _BLURRED_EDGE / max(image.size)
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = image.resize(size, Image.Resampling.BICUBIC)
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    caption = f"Exhibit {record}, {treatment_words(dots, treatment)}"
    return Picture(
        record, out.getvalue(), *image.size, "blurred" if treatment == "blurred" else "reduced", caption
    )


def treatment_words(dots: Dots, treatment: Treatment) -> str:
    """What was done to it, and nothing of what that may achieve."""
    size = f"{dots.width:,} × {dots.height:,}"
    own = f"{dots.own_width:,} × {dots.own_height:,} dots"
    if treatment == "blurred":
        words = [f"blurred: made {size} dots of its {own}, and drawn from those alone."]
    elif dots.width * dots.height < dots.own_width * dots.own_height:
        words = [f"made smaller: {size} dots of its {own}."]
    else:
        words = [f"in its own size: {own}."]
    if dots.done & TURNED:
        words.append("Turned as the file says.")
    if dots.done & OVER_WHITE:
        words.append("Drawn over white where it is transparent.")
    if dots.done & KEY_DRAWN:
        words.append("Dots of a value that the file calls transparent are drawn as stored.")
    if dots.done & FIRST_OF_SEVERAL:
        words.append("The file holds several pictures; this is the first.")
    if (dots.low, dots.high) != PLAIN_RANGE:
        words.append(f"Its values from {dots.low:.15g} to {dots.high:.15g} are drawn from black to white.")
    return " ".join(words)
