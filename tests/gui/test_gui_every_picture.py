"""The script that takes a picture of each view and dialog leaves none out."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SHAPES = {"FormDialog", "ExportDialog", "ReadingDialog"}


def test_each_dialog_has_its_picture() -> None:
    bases: dict[str, set[str]] = {}
    for path in (ROOT / "app" / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
    dialogs = {name for name, of in bases.items() if of & {"QDialog", "QWizard", *_SHAPES}} - _SHAPES
    script = (ROOT / "packaging" / "every_picture.py").read_text("utf-8")
    called = {
        node.func.id
        for node in ast.walk(ast.parse(script))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert len(dialogs) > 15
    assert dialogs - called == set()
