"""``indicia notes``."""

from __future__ import annotations

from typing import Any

import typer

from app.cli.acting import CaseFolder
from app.cli.console import AsJson, give, say, table
from evidence.case import Case
from evidence.custody.remarks import remarks, with_corrected_records

_SAID = ("kind", "tag", "result", "text", "category", "note", "reason")


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("notes")(notes)


def notes(folder: CaseFolder, as_json: AsJson = False) -> None:
    """List tags, notes and protections by record, and every correction with the entry that it corrects."""
    with Case.open(folder) as case:
        acts = with_corrected_records(case.ledger)
        found = sorted(remarks(acts), key=lambda each: (str(each[0]["subject"]), each[0]["seq"]))
    told = [{**_told(act), "corrections": [_told(other) for other in others]} for act, others in found]
    if as_json:
        give(told)
        return
    rows = []
    for each in told:
        rows.append((each["record"], each["entry"], each["act"], each["said"], each["time"], each["who"]))
        rows += [
            ("", other["entry"], f"corrects {other['corrects']}", other["said"], other["time"], other["who"])
            for other in each["corrections"]
        ]
    table(("Record", "Entry", "Act", "What it says", "Time", "Who"), rows)
    say(f"{len(told)} tags, notes, protections and corrected entries.")


def _told(act: dict[str, Any]) -> dict[str, Any]:
    details = act["details"]
    said = [str(details[name]) for name in _SAID if details.get(name)]
    return {
        "record": act["subject"],
        "entry": act["seq"],
        "act": act["action"],
        "said": " · ".join(said),
        "details": details,
        "time": act["time"],
        "who": act["actor"],
        "role": act["role"],
        "host": act["host"],
        **({"corrects": details["corrects"]} if act["action"] == "correction" else {}),
    }
