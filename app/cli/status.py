"""``indicia status``."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from app.cli.console import AsJson, give, say, table
from evidence.case import Case
from evidence.catalog import queries
from evidence.ingest.runs import unfinished


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("status")(status)


def status(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    as_json: AsJson = False,
) -> None:
    """Say how a case stands: its evidence, what was read, the ledger's head, what waits to be resumed."""
    with Case.open(folder) as case:
        document = _read(case)
    if as_json:
        give(document)
    else:
        _show(document, folder)


def _read(case: Case) -> dict[str, Any]:
    with closing(case.catalog.reader()) as connection:
        items = queries.evidence_items(connection)
        checkpoints = case.ledger.checkpoints()
        size = case.ledger.size
        waiting = list(unfinished(case.ledger))
        return {
            "case": msgspec.to_builtins(case.info),
            "evidence": [
                {
                    **{key: item[key] for key in ("id", "name", "path", "container", "size", "source")},
                    "completeness": asdict(queries.completeness(connection, item["id"])),
                }
                for item in items
            ],
            "artifacts": queries.counts(connection),
            "completeness": asdict(queries.completeness(connection)),
            "ledger": {
                "entries": size,
                "head": case.ledger.head.hex(),
                "checkpoints": len(checkpoints),
                "not_in_a_checkpoint": size - (checkpoints[-1].size if checkpoints else 0),
                "not_anchored": size - case.ledger.anchored_size,
            },
            "unfinished": [
                {
                    "evidence": run["evidence"],
                    "path": run["path"],
                    "state": "not verified yet" if run.get("verification_deferred") else run["state"],
                }
                for run in waiting
            ],
            "left_in_scratch": not waiting and case.scratch.is_dir() and any(case.scratch.iterdir()),
        }


def _show(document: dict[str, Any], folder: Path) -> None:
    info, ledger, total = document["case"], document["ledger"], document["completeness"]
    say(f"Case {info['number']} · {info['title']} ({info['examiner']})")
    table(
        ("Item", "Name", "Source", "Entries", "Read", "Not read", "Artifacts"),
        (
            (
                item["id"],
                item["name"],
                item["source"],
                *(item["completeness"][key] for key in ("entries", "read", "unreadable", "artifacts")),
            )
            for item in document["evidence"]
        ),
    )
    if document["artifacts"]:
        say(
            "Artifacts: "
            + ", ".join(f"{count} {kind}" for kind, count in document["artifacts"].items())
            + "."
        )
    if total["problems"]:
        say("Problems: " + ", ".join(f"{count} {kind}" for kind, count in total["problems"].items()) + ".")
    say(
        f"Ledger: {ledger['entries']} entries, head {ledger['head'][:16]}…, "
        f"{ledger['not_in_a_checkpoint']} entries since the last signed checkpoint, "
        f"{ledger['not_anchored']} not anchored (no checkpoint of theirs has left this machine)."
    )
    for run in document["unfinished"]:
        say(f"Evidence item {run['evidence']} ({run['path']}) is {run['state']}: indicia resume {folder}")
    if document["left_in_scratch"]:
        say(
            f"A run that was killed left pieces of evidence in the folder scratch: indicia resume {folder} clears it."
        )
