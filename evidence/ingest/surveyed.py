"""The layers of one evidence item, asked of a pool that has nothing else to do."""

from __future__ import annotations

import os
from pathlib import Path

from evidence.access.survey import Survey
from evidence.contract.errors import NotReadableError
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool


def survey_in(
    pool: Pool, item: int, path: Path, limits: Limits, *, carve: bool = False, slack: bool = False
) -> Survey:
    """Has a worker open the item at ``path``, with ``carve`` its unallocated space, with ``slack`` that of files, too.

    Raises NotReadableError where it cannot.
    """
    pool.submit(Job(p.SurveyTask(item, os.fsencode(path.absolute()), carve, slack), limits.step_seconds))
    while True:
        answer = pool.receive(1.0)
        match answer[1] if answer else None:
            case p.Surveyed(survey):
                return survey
            case p.Refused(reason) | Died(reason):
                raise NotReadableError(f"{path} cannot be read as evidence: {reason}")
