"""What the window says: the texts as Python's own parser sees them, and as Qt's tools do."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
GUI = ROOT / "app" / "gui"
FILES = ROOT / "resources" / "translations"
LANGUAGES = ("es", "fr", "pt", "th", "ar")
_TABLE = ("QT_TRANSLATE_NOOP",)


@dataclass(frozen=True)
class Said:
    """A call that says a text: ``context`` and ``text`` are None where they are no literals.

    ``numbered``: it asks for the plural form of a number.
    """

    place: str
    form: str
    context: str | None
    text: str | None
    in_fstring: bool
    numbered: bool


def sources() -> list[Path]:
    """Every module of the window, in an order that no file system changes."""
    return sorted(GUI.rglob("*.py"))


def said() -> Iterator[Said]:
    """Every call of tr, translate and QT_TRANSLATE_NOOP below app/gui."""
    for path in sources():
        yield from calls(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))


def calls(text: str, name: str) -> Iterator[Said]:
    """Those of one module."""
    yield from _calls(ast.parse(text), name, None, False)


def _calls(node: ast.AST, name: str, cls: str | None, fstring: bool) -> Iterator[Said]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else cls
        if isinstance(child, ast.Call):
            yield from _call(child, name, cls, fstring)
        yield from _calls(child, name, inner, fstring or isinstance(child, ast.JoinedStr))


def _call(call: ast.Call, name: str, cls: str | None, fstring: bool) -> Iterator[Said]:
    function = call.func
    form = ast.unparse(function)
    last = form.rpartition(".")[2]
    place = f"{name}:{call.lineno}"
    literals = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
    literals = [each if isinstance(each, str) else None for each in literals]
    if last in ("tr", "_tr"):
        context = cls if form == "self.tr" else None
        yield Said(place, form, context, literals[0] if literals else None, fstring, _numbered(call, 2))
    elif last in ("translate", *_TABLE) and len(call.args) >= 2:
        yield Said(place, form, literals[0], literals[1], fstring, _numbered(call, 3))


def _numbered(call: ast.Call, place: int) -> bool:
    return len(call.args) > place or any(each.arg == "n" for each in call.keywords)


def entries(path: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Context, source and message of each entry of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - a file of this repository
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message


def extracted(target: Path) -> dict[tuple[str, str], bool]:
    """Contexts and texts that lupdate finds now, written to a .ts file of its own; true for those with plural forms."""
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    files = map(str, sources())
    command = [str(tool), *files, "-no-obsolete", "-locations", "none", "-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    return {(context, source): numbered(message) for context, source, message in entries(target)}


def numbered(message: ElementTree.Element) -> bool:
    """Whether it has plural forms."""
    return message.get("numerus") == "yes"


def forms(message: ElementTree.Element) -> list[str]:
    """The translation, or each of its plural forms."""
    translation = message.find("translation")
    if translation is None:
        return []
    return [each.text or "" for each in translation.iter("numerusform")] or [translation.text or ""]
