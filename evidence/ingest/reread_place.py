"""Where the files of a recorded evidence item lie now."""

from __future__ import annotations

import os
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool
from evidence.ingest.recorded import RecordedItem
from evidence.ingest.surveyed import survey_in
from evidence.model.names import shown


class MissingError(Exception):
    """An item's files are not at the place that is known. The text says which, and what to do."""


def recorded_segments(item: RecordedItem) -> tuple[bytes, ...]:
    """The item's files where they were when it was ingested. Raises MissingError naming the first that is not there."""
    segments = item.files
    missing = next((path for path in segments if not os.path.lexists(path)), None)
    if missing is not None:
        place = shown(os.fsdecode(missing))
        raise MissingError(
            f"{item.title}: {place} is not there any more. Nothing of this item was read. Put it back, or name its "
            f"new place with --evidence {item.id}=PATH; it is opened for reading only."
        )
    return segments


def new_segments(pool: Pool, item: RecordedItem, path: Path, limits: Limits) -> tuple[bytes, ...]:
    """The item's files at the new place that a person named. Raises MissingError where it is not that item's kind."""
    if not path.exists():
        raise MissingError(f"{item.title}: there is no {path}. Nothing of this item was read.")
    try:
        survey = survey_in(pool, item.id, path, limits)
    except NotReadableError as error:
        raise MissingError(f"{item.title}: {error} Nothing of this item was read.") from error
    if (survey.container, len(survey.segments)) != (item.container, len(item.segments)):
        raise MissingError(
            f"{item.title} was read from {len(item.segments)} files of the kind {shown(item.container)}; {path} is "
            f"{len(survey.segments)} of the kind {survey.container}. Nothing of it was read."
        )
    return survey.segments
