"""Rules that hold over all sources and that no linter knows."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("app", "analysis", "evidence", "parsers", "reports", "resources")
SOURCES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
# Where anything may come out of evidence or a plug-in, or end a thread, and becomes a sentence or a record.
BOUNDARIES = {
    "analysis/running.py",
    "app/cli/application.py",
    "app/gui/dialogs/verify.py",
    "app/gui/jobs/background.py",
    "app/gui/jobs/ingest_job.py",
    "evidence/contract/registry.py",
    "evidence/ingest/examine.py",
    "evidence/ingest/forking.py",
    "evidence/ingest/worker.py",
}
_BROAD = ("Exception", "BaseException")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    names = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(name, ast.Name) and name.id in _BROAD for name in names)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    """Whether the handler only cleans up: it ends by raising what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


@pytest.mark.parametrize("path", [path for path in SOURCES if _name(path) not in BOUNDARIES], ids=_name)
def test_nothing_swallows_every_error(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node):
            assert _raises_again(node), f"{_name(path)}:{node.lineno} catches every error and goes on"


def test_no_package_shadows_packaging() -> None:
    assert not list((ROOT / "packaging").glob("__init__.py"))


def test_evidence_is_never_pickled_or_evaluated() -> None:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                names = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
                assert not {"pickle", "marshal", "shelve"} & set(names), f"{_name(path)}:{node.lineno}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec"), f"{_name(path)}:{node.lineno}"


def test_every_public_thing_says_what_it_is() -> None:
    silent = []
    for path in SOURCES:
        tree = ast.parse(path.read_bytes())
        for node in tree.body:
            public = isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
            if public and not ast.get_docstring(node):
                silent.append(f"{_name(path)}:{node.name}")
    assert silent == []


def test_names_of_test_files_are_unique() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py"]
    assert len(names) == len(set(names))
