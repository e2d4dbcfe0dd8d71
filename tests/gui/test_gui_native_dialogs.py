"""Files are asked for in the dialogs of the desktop: nothing in the window takes Qt's own instead."""

from __future__ import annotations

import ast
from pathlib import Path

GUI = Path(__file__).parents[2] / "app" / "gui"
_NOT_NATIVE = {"DontUseNativeDialog", "AA_DontUseNativeDialogs"}


def words(tree: ast.AST) -> set[str]:
    found = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return found | {str(node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def test_no_dialog_is_other_than_native() -> None:
    asking = 0
    for path in GUI.rglob("*.py"):
        tree = ast.parse(path.read_bytes())
        assert not words(tree) & _NOT_NATIVE, path
        made = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "QFileDialog"
        ]
        assert made == [], (
            "Qt draws a dialog itself that is made and not asked for by one of the static functions"
        )
        asking += "getSaveFileName" in words(tree) or "getOpenFileName" in words(tree)
    assert asking >= 5, "and they are found where they are"
