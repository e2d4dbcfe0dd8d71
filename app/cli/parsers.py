"""``indicia parsers``."""

from __future__ import annotations

import typer

from app.cli.console import EXIT_PARTIAL, AsJson, complain, give, table
from evidence.contract.parser import Parser
from evidence.contract.registry import load, source_digest


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("parsers")(parsers)


def parsers(as_json: AsJson = False) -> None:
    """List the parsers, what each reads and gives; and the plug-ins that could not be loaded."""
    registry = load()
    if as_json:
        broken = [{"module": plugin.module, "reason": plugin.reason} for plugin in registry.broken]
        give({"parsers": [_describe(parser) for parser in registry.parsers], "broken": broken})
    else:
        rows = [
            (
                q.name,
                q.version,
                " ".join(kind.kind for kind in q.emits) or "a warning",
                q.reference.split("\n")[0],
            )
            for q in registry.parsers
        ]
        table(("Parser", "Version", "Gives", "Reads"), rows)
    for plugin in registry.broken:
        complain(f"{plugin.module} cannot be loaded: {plugin.reason}")
    if registry.broken:
        raise typer.Exit(EXIT_PARTIAL)


def _describe(parser: Parser) -> dict[str, object]:
    return {
        "name": parser.name,
        "version": parser.version,
        "digest": source_digest(parser),
        "match": parser.match,
        "mime": parser.mime,
        "tables": [sorted(names) for names in parser.tables],
        "marks": [mark.decode("latin-1") for mark in parser.marks],
        "emits": [kind.kind for kind in parser.emits],
        "reference": parser.reference,
    }
