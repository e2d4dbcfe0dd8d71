"""``indicia analyze``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from analysis.running import Analysis, Analyzed
from app.cli.acting import CaseFolder, refuse
from app.cli.console import EXIT_PARTIAL, AsJson, complain, give, say
from app.cli.stopping import stopping
from evidence.case import Case
from evidence.contract.analyzer import Analyzer
from evidence.contract.registry import Registry, load_analyzers


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("analyze")(analyze)


def analyze(
    folder: CaseFolder,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Analyzers; else all.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Derive findings from the records of a case. Running it again adds only what is new."""
    registry = load_analyzers()
    chosen = _chosen(registry, names or [])
    with Case.open(folder, write=True) as case:
        analysis = Analysis(case, chosen)
        with stopping(analysis):
            results = [event for event in analysis.run() if isinstance(event, Analyzed)]
    broken = [{"module": plugin.module, "reason": plugin.reason} for plugin in registry.broken]
    if as_json:
        give({"analyzers": [asdict(result) for result in results], "broken": broken})
    else:
        for result in results:
            say(_said(result))
    for plugin in registry.broken:
        complain(f"{plugin.module} cannot be loaded: {plugin.reason}")
    if registry.broken or any(result.state != "finished" for result in results):
        raise typer.Exit(EXIT_PARTIAL)


def _chosen(registry: Registry, names: list[str]) -> list[Analyzer]:
    known = {each.name: each for each in registry.analyzers}
    for name in names:
        if name not in known:
            raise refuse(f"There is no analyzer {name}. There are: {', '.join(known) or 'none'}.")
    return [known[name] for name in dict.fromkeys(names or known)]


def _said(result: Analyzed) -> str:
    if result.state == "failed":
        return f"{result.analyzer} failed: {result.message}. {result.written} findings written before stay."
    if result.state == "cancelled":
        return f"{result.analyzer} was cancelled. {result.written} findings written before stay."
    said = (
        f"{result.analyzer} {result.version}: {result.found} findings, {result.written} of them written now, "
        f"{result.unchanged} as before, {result.no_longer} earlier ones that follow no longer. "
        "`indicia findings` lists them."
    )
    if result.unfinished:
        items = ", ".join(map(str, result.unfinished))
        said += (
            f" Not everything is ingested yet (evidence item {items}): `indicia resume`, then analyze again."
        )
    return said
