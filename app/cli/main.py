"""The program ``indicia``: without a command, the desktop window."""

from __future__ import annotations

import gc
import sys

from evidence.ingest import spawn

_INGESTING = ("ingest", "resume")


def main() -> None:
    """Starts whatever was asked for. Nothing else is imported before it is known what that is."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    # Most of what is made is freed by counting references; looking for cycles all the time takes a tenth of it.
    gc.set_threshold(50_000, 20, 20)
    if sys.argv[1:2] == ["--evidence-worker"]:
        from evidence.ingest.worker import main as work

        work()
        return
    if sys.argv[1:2] == ["--evidence-forking"]:
        from evidence.ingest.forking import main as fork

        fork()
        return
    if sys.argv[1:2] == ["--evidence-tool_lock"]:
        from evidence.ingest.tool_lock import main as shut_in

        shut_in()
        return
    if sys.argv[1:2] == ["--picture-worker"]:
        from reports.picture_worker import main as decode

        decode()
        return
    if sys.argv[1:2] == ["--viewer-worker"]:
        from app.viewing.worker import main as view

        view()
        return
    if sys.argv[1:2] and sys.argv[1] in _INGESTING:
        spawn.prepare(1)
    from app.cli.application import run

    try:
        run()
    finally:
        gc.freeze()  # the interpreter looks for cycles as it ends: 30 ms after an ingest, for memory that goes anyway


if __name__ == "__main__":
    main()
