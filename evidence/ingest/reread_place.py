"""Where the files of a recorded evidence item lie now."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from evidence.contract.errors import NotReadableError
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool
from evidence.model.names import shown


class MissingError(Exception):
    """An item's files are not at the place that is known. The text says which, and what to do."""


def recorded_segments(item: dict[str, Any]) -> tuple[bytes, ...]:
    """The item's files where they were when it was ingested. Raises MissingError naming the first that is not there."""
    raw = [bytes.fromhex(text) for text in item.get("segments_raw", ())]
    segments = tuple(raw or map(os.fsencode, item["segments"]))
    missing = next((path for path in segments if not os.path.lexists(path)), None)
    if missing is not None:
        place = shown(os.fsdecode(missing))
        raise MissingError(
            f"{_name(item)}: {place} is not there any more. Nothing of this item was read. Put it back, or name its "
            f"new place with --evidence {item['id']}=PATH; it is opened for reading only."
        )
    return segments


def new_segments(pool: Pool, item: dict[str, Any], path: Path, limits: Limits) -> tuple[bytes, ...]:
    """The item's files at the new place that a person named. Raises MissingError where it is not that item's kind."""
    if not path.exists():
        raise MissingError(f"{_name(item)}: there is no {path}. Nothing of this item was read.")
    try:
        container, segments = _survey(pool, item["id"], path, limits)
    except NotReadableError as error:
        raise MissingError(f"{_name(item)}: {error} Nothing of this item was read.") from error
    if (container, len(segments)) != (item["container"], len(item["segments"])):
        raise MissingError(
            f"{_name(item)} was read from {len(item['segments'])} files of the kind {item['container']}; {path} is "
            f"{len(segments)} of the kind {container}. Nothing of it was read."
        )
    return segments


def _survey(pool: Pool, item: int, path: Path, limits: Limits) -> tuple[str, tuple[bytes, ...]]:
    pool.submit(Job(p.SurveyTask(item, os.fsencode(path.absolute())), limits.step_seconds))
    while True:
        answer = pool.receive(1.0)
        match answer[1] if answer else None:
            case p.Surveyed(survey):
                return survey.container, survey.segments
            case p.Refused(reason) | Died(reason):
                raise NotReadableError(reason)


def _name(item: dict[str, Any]) -> str:
    return f"Evidence item {item['id']} ({shown(item['name'])})"
