"""Writes docs/formats.md: what is read, from the plug-ins themselves and from the tests that hold them.

``python packaging/formats_page.py`` writes the page; with ``--check`` it only says whether the page is up to date.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from evidence.access.known_unread import names
from evidence.contract.registry import Registry, load
from evidence.model.kinds import KINDS

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "formats.md"
_DAMAGE = re.compile(
    "bad|bomb|broken|corrupt|cut|cycle|damage|flip|hostile|limit|lie|lost|loop|malform|missing|mutant|random|refuse|"
    "short|slip|torn|truncat|unread|wrong"
)
_HEAD = """# What Indicia reads

This page is made from the plug-ins and the tests (`python packaging/formats_page.py`); a test holds it to them.
“Tests” counts the test functions of the files that exercise a plug-in, and of these the ones whose name speaks of
damaged, hostile, incomplete or wrong input. What is known not to be read, and to be imperfect, stands in
[limits.md](limits.md).
"""


class _Tests(NamedTuple):
    """Names of test functions of one file, and the project's modules that it imports."""

    functions: tuple[str, ...]
    modules: frozenset[str]


def page(registry: Registry) -> str:
    """The page's text."""
    tests = list(_tests())
    layers = (
        ("Images and folders", registry.containers),
        ("Compressed streams", registry.compressions),
        ("Volumes", registry.volume_systems),
        ("Locks", registry.encryptions),
        ("File systems and archives", registry.file_systems),
        ("Folders that hold others", registry.bundles),
    )
    parts = [_HEAD]
    for title, plugins in layers:
        rows = (_layer(plugin, tests) for plugin in plugins)
        parts.append(_table(title, ("name", "what it reads", "reference", "tests"), rows))
    carvers = (_layer(carver, tests) for carver in registry.carvers)
    parts.append(
        _table("Files in unallocated space", ("name", "what it follows", "reference", "tests"), carvers)
    )
    rows = (_parser(parser, tests) for parser in registry.parsers)
    parts.append(_table("Artifacts", ("parser", "gives", "what it reads", "reference", "tests"), rows))
    parts.append(
        "## Named, and not read\n\nWhere these are met they are hashed with what they lie in and listed as an "
        "unread layer: " + ", ".join(sorted(names(), key=str.lower)) + ".\n"
    )
    return "\n".join(parts)


def _layer(plugin: Any, tests: list[_Tests]) -> tuple[str, ...]:
    kind = type(plugin)
    said, reference = _told(kind)
    return f"`{plugin.name}`", said, reference, _held(kind.__module__, tests)


def _parser(parser: Any, tests: list[_Tests]) -> tuple[str, ...]:
    said, reference = _told(parser.parse)
    of_all = len({*parser.emits}) == len(KINDS)
    kinds = ", ".join(sorted(kind.__name__ for kind in parser.emits)) or "a warning"
    gives = "every kind" if of_all else kinds
    return f"`{parser.name}` {parser.version}", gives, said, reference, _held(parser.parse.__module__, tests)


def _told(thing: Any) -> tuple[str, str]:
    """The first paragraph of a docstring, and its reference or that of its module."""
    own = inspect.getdoc(thing) or ""
    module = inspect.getdoc(sys.modules[thing.__module__]) or ""
    reference = next((found for text in (own, module) if (found := _reference(text))), "")
    return _line(re.split(r"\n\n|Reference:", own)[0]), reference


def _reference(text: str) -> str:
    found = re.search(r"Reference:(.*?)(?:\n\n|\Z)", text, re.S)
    return _line(found[1]) if found else ""


def _line(text: str) -> str:
    return " ".join(text.split()).replace("``", "`").replace("|", "\\|")


def _tests() -> Iterator[_Tests]:
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        functions = (
            node.name
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        )
        yield _Tests(tuple(functions), frozenset(_imported(tree)))


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _held(module: str, tests: list[_Tests]) -> str:
    held = [name for each in tests if module in each.modules for name in each.functions]
    damage = sum(bool(_DAMAGE.search(name)) for name in held)
    return f"{len(held)}, of damage {damage}" if held else "by whole evidence only"


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [f"## {title}\n", f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Writes or checks the page; 1 where it is not up to date."""
    made = page(load())
    if "--check" in sys.argv[1:]:
        return int(not PAGE.exists() or PAGE.read_text("utf-8") != made)
    PAGE.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
