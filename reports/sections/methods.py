"""How the evidence was examined: steps, limits that were set, isolation of the workers, validation status."""

from __future__ import annotations

from typing import Any

from reports.context import Context
from reports.document import Block, Bullets, Column, Paragraph, Section, Table
from reports.sections.completeness import unfinished
from reports.sections.words import own
from reports.source import Facts
from reports.text import line

_STEPS = (
    "Each evidence item was opened for reading only. Its layers (container, volumes, file systems) were recognised "
    "and every directory, file and stream that they list was recorded, deleted ones included where the file system "
    "still names them.",
    "Each file was read once from the first byte to the last, as far as it could be read; MD5, SHA-1 and SHA-256 were "
    "computed from that read, and its type was told from its content.",
    "Where a parser knows the file, it read the artifacts in it and stated for each where in the file it stands. A "
    "parser states what the data is, not what it means.",
    "Each record was written to the catalog, and its SHA-256 to the ledger, before the run ended.",
)
_NOT_VALIDATED = (
    "NOT VALIDATED BY THIS LABORATORY: the examiner stated no validation of these methods. The developers' tests of "
    "the software (docs/validation.md of its source) are not a validation by the laboratory that used it."
)
_ISOLATION = (
    "Files were parsed in worker processes apart from the one that writes the ledger, each with limits on time and, "
    "where the system can, on memory, and each could be killed without loss of other work. The software applied no "
    "further confinement than is stated here."
)


def methods(context: Context) -> Section:
    """The steps, the examiner's own account with the validation status, isolation and parameters of each run."""
    facts = context.facts
    parts = [
        Section("Methods and their validation", _validation(context)),
        Section("Isolation of the software that read evidence", _isolation(facts)),
    ]
    parameters = _parameters(facts)
    if parameters.rows:
        told = Paragraph(
            "What each run was started with, as the ledger keeps it; sizes in bytes, times in seconds."
        )
        parts.append(Section("Parameters of the runs", (told, parameters)))
    return Section("Methods", (Bullets(_STEPS), _sampling(facts)), tuple(parts))


def _sampling(facts: Facts) -> Paragraph:
    counted = "What was left out, failed or reached a limit is counted under \u201cCompleteness\u201d."
    unread = unfinished(facts)
    if not unread:
        return Paragraph(f"Nothing was sampled: every entry that the layers list was taken. {counted}")
    return Paragraph(
        f"No sample was chosen, but reading did not finish for item {', '.join(unread)}: that every entry was taken "
        f"cannot be said. {counted}",
        "warning",
    )


def _validation(context: Context) -> tuple[Block, ...]:
    if "methods" in context.texts:
        return own(context, "methods", "")
    return (*own(context, "methods", ""), Paragraph(_NOT_VALIDATED, "warning"))


def _isolation(facts: Facts) -> tuple[Block, ...]:
    """What the ledger states of each run; older ones state nothing."""
    levels: dict[str, list[str]] = {}
    for run in facts.runs:
        if run["state"] == "started":
            level = str(run.get("sandbox") or "") or "none stated in the ledger"
            levels.setdefault(level, []).append(str(run["evidence"]))
    told = tuple(
        f"Sandbox level of item {', '.join(dict.fromkeys(items))}: {line(level)}."
        for level, items in levels.items()
    )
    return (*((Bullets(told),) if told else ()), Paragraph(_ISOLATION))


def _parameters(facts: Facts) -> Table:
    """What each run was started with; equal runs share a row."""
    found: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for run in facts.runs:
        if run["state"] == "started" and run.get("parameters"):
            found.setdefault(tuple(_flat(run["parameters"])), []).append(str(run["evidence"]))
    rows = [
        ("Item " + ", ".join(dict.fromkeys(items)), line(name), line(value))
        for parameters, items in found.items()
        for name, value in parameters
    ]
    return Table((Column("Of", 4), Column("Parameter", 6), Column("Value", 8)), tuple(rows))


def _flat(parameters: dict[str, Any], before: str = "") -> list[tuple[str, str]]:
    """Name and value of each; those inside of another stand under both names."""
    found: list[tuple[str, str]] = []
    for name, value in sorted(parameters.items()):
        if isinstance(value, dict):
            found += _flat(value, f"{before}{name}.")
        elif isinstance(value, list):
            found.append((before + name, ", ".join(map(str, value))))
        elif value is not None:
            found.append((before + name, str(value)))
    return found
