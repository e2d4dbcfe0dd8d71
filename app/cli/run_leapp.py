"""``indicia run-leapp``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.acting import CaseFolder, Reason, refuse
from app.cli.bar import Notes
from app.cli.console import EXIT_GOOD, EXIT_PARTIAL, LARGEST, AsJson, complain, give, say
from app.cli.keys import Secrets, given
from app.cli.stopping import stopping

if TYPE_CHECKING:
    from evidence.case import Case
    from evidence.ingest.tool_run import ToolOutcome, ToolRun


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("run-leapp")(run_leapp)


def run_leapp(
    folder: CaseFolder,
    item: Annotated[
        int, typer.Argument(metavar="ITEM", min=1, max=LARGEST, help="Number of an evidence item.")
    ],
    tool: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Your copy of iLEAPP, ALEAPP, RLEAPP or VLEAPP.")
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FOLDER", help="A new folder for what it writes.")
    ],
    python: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The Python that runs it; else its .venv, else this one."),
    ] = None,
    hours: Annotated[float, typer.Option(min=0.001, max=1000, help="The longest that it may run.")] = 24.0,
    reason: Reason = "",
    secrets: Secrets = None,
    as_json: AsJson = False,
) -> None:
    """Run your copy of a LEAPP on an evidence item, shut in, and take its tables in as an item of their own."""
    from evidence.case import Case
    from evidence.ingest.tool_run import ToolLimits, ToolRun

    keys = given(secrets)
    with Case.open(folder, write=True) as case:
        case.secrets = keys
        run = ToolRun(
            case,
            item,
            tool,
            output,
            python=python,
            reason=reason,
            limits=ToolLimits(seconds=hours * 3600),
            told=Notes().note,
        )
        outcome = _run(run)
        number, artifacts = _ingest(case, output)
    if as_json:
        _give(outcome, output, number, artifacts)
    else:
        _tell(outcome, output, number, artifacts)
    whole = outcome.code == 0 and artifacts and not outcome.given.left_out
    raise typer.Exit(EXIT_GOOD if whole else EXIT_PARTIAL)


def _run(run: ToolRun) -> ToolOutcome:
    from evidence.ingest.errors import CancelledError

    with stopping(run):
        try:
            return run.run()
        except CancelledError as error:
            complain(str(error))
            raise typer.Exit(EXIT_PARTIAL) from error


def _ingest(case: Case, output: Path) -> tuple[int, int]:
    """The number of the item that the output is now, and how many rows were taken in."""
    from evidence.ingest.events import ItemFinished, RunFinished
    from evidence.ingest.run import Ingest
    from evidence.ingest.tool_run import PARSERS

    number = artifacts = 0
    run = Ingest(case, [output], workers=1, parsers=list(PARSERS), archives="none")
    with stopping(run):
        for event in run.run():
            if isinstance(event, ItemFinished):
                number, artifacts = event.item, event.counts.get("artifacts", 0)
            elif isinstance(event, RunFinished) and event.state == "failed":
                raise refuse(f"What it wrote could not be ingested: {event.message}")
    return number, artifacts


def _give(outcome: ToolOutcome, output: Path, number: int, artifacts: int) -> None:
    import msgspec

    give({**msgspec.to_builtins(outcome), "output": str(output), "evidence": number, "artifacts": artifacts})


def _tell(outcome: ToolOutcome, output: Path, number: int, artifacts: int) -> None:
    name = " ".join(filter(None, (outcome.tool, outcome.version)))
    ended = outcome.reason or f"ended with code {outcome.code}"
    say(
        f"{name} read {outcome.given.files:,} files and {ended}. What it wrote is evidence item {number}, in {output}."
    )
    say(f"{artifacts:,} rows of its tables were taken in (kind external).")
    if outcome.given.left_out:
        say(f"{outcome.given.left_out:,} files were not given to it; first: {outcome.given.first}")
    if outcome.code != 0 or not artifacts:
        say(f"What it printed is in {output / 'console.txt'}.")
