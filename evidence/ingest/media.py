"""The media of one evidence item on its own, hashed in a worker and held against what its container stores."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from evidence.access.survey import Survey
from evidence.contract.errors import NotReadableError
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool
from evidence.ingest.surveyed import survey_in
from evidence.ingest.verification import outcomes


def hash_item(
    path: Path, scratch: Path, progress: Callable[[int, int], None] | None = None
) -> list[dict[str, str | int | None]]:
    """For each algorithm: ``algorithm``, ``expected``, ``found``, ``result``, ``reason``.

    ``progress`` is told bytes done and bytes in all. Raises NotReadableError where the item cannot be opened.
    """
    limits = Limits()
    place = os.fsencode(path.absolute())
    hello = p.Hello(str(scratch.absolute()), limits, (), evidence=(place,))
    pool = Pool(hello, 1, scratch / "worker.log")
    try:
        survey = survey_in(pool, 1, path, limits)
        if not survey.size:
            raise NotReadableError(f"{path} is a folder: it has no media to hash.")
        pool.attach(1, survey.segments)
        result = _hash(pool, survey, limits, progress)
    finally:
        pool.close()
    reason = "; ".join(f"{gap.length} bytes at {gap.offset}: {gap.reason}" for gap in result.unreadable[:20])
    return [{**each, "reason": reason} for each in outcomes(1, survey.stored_hashes, result)]


def _hash(
    pool: Pool, survey: Survey, limits: Limits, progress: Callable[[int, int], None] | None
) -> p.MediaResult:
    job = Job(p.MediaTask(1), limits.step_seconds)
    pool.submit(job)
    while True:
        answer = pool.receive(1.0)
        if progress is not None:
            progress(job.bytes_read, survey.size)
        match answer[1] if answer else None:
            case p.MediaResult() as result:
                return result
            case p.Refused(reason) | Died(reason):
                raise NotReadableError(reason)
