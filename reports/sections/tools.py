"""Tools and versions."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from evidence.custody.software import indicia_version
from reports.context import Context
from reports.document import Column, Paragraph, Section, Table
from reports.text import line

_REPORT_TOOLS = ("reportlab", "uharfbuzz", "pikepdf", "pyhanko", "cryptography")


def tools(context: Context) -> Section:
    """The software of each run, its parsers with the digest of their source, and the software of this
    report.
    """
    facts = context.facts
    intro = Paragraph(
        "The digest of a parser is the SHA-256 of its own source file. The code that it shares with others is that of "
        "the versions named here."
    )
    ingest = sorted(
        {(str(name), str(value)) for run in facts.runs for name, value in (run.get("tools") or {}).items()}
    )
    used = sorted(
        {
            (str(parser["name"]), str(parser["version"]), str(parser.get("digest", "")))
            for run in facts.runs
            for parser in run.get("parsers") or []
        }
    )
    software = Table(
        (Column("Software", 4), Column("Version", 4), Column("Used for", 6)),
        tuple(
            [(line(name), line(number), "reading the evidence") for name, number in ingest]
            + [(name, number, "making this report") for name, number in report_tools()]
        ),
        "Software",
    )
    parsers = Table(
        (Column("Parser", 5), Column("Version", 2), Column("SHA-256 of its source", 13, "code")),
        tuple((line(name), line(number), line(digest) or "not recorded") for name, number, digest in used),
        "Parsers",
    )
    return Section("Tools and versions", (intro, software, parsers) if used else (intro, software))


def report_tools() -> list[tuple[str, str]]:
    """Name and version of the software that makes the report."""
    found = [("Indicia", indicia_version()), ("Python", platform.python_version())]
    return found + [(name, _version(name)) for name in _REPORT_TOOLS]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed as a package"
