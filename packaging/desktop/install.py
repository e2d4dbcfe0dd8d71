"""Makes the desktop know Indicia and its case files: an entry in the menu, a type, an icon; for one user.

``install.py PROGRAM`` installs below ``$XDG_DATA_HOME`` (or ``--into DIR``, as packages do with ``/usr/share``),
``install.py --remove`` takes it away again. Standard library only.

Reference: freedesktop.org Desktop Entry Specification 1.5, "The Exec key"; Shared MIME-info Database; Icon Theme.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ICON = HERE.parents[1] / "resources" / "icons" / "indicia.svg"
TYPE = "application/x-indicia-case"
_QUOTED = '"`$\\'


def main(arguments: list[str]) -> int:
    """Installs or removes; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("program", nargs="?", default="indicia", help="What starts Indicia.")
    parser.add_argument("--into", type=Path, default=data_home(), metavar="DIR")
    parser.add_argument("--remove", action="store_true")
    asked = parser.parse_args(arguments)
    if any(ord(char) < 32 for char in asked.program):
        print(
            "The path of the program holds a control character: no desktop entry can name it.",
            file=sys.stderr,
        )
        return 2
    for place, content in files(asked.program).items():
        target = asked.into / place
        if asked.remove:
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    refresh(asked.into)
    if not asked.remove:
        print(f"Indicia is in the menu of the desktop, and {TYPE} (*.indicia) opens with it: {asked.into}")
    return 0


def data_home() -> Path:
    """Where a user's own entries lie."""
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return Path(chosen) if chosen.startswith("/") else Path.home() / ".local" / "share"


def files(program: str) -> dict[str, bytes]:
    """What is installed, by its place."""
    entry = (HERE / "indicia.desktop").read_text("utf-8")
    entry = entry.replace("Exec=indicia open %f", f"Exec={exec_word(program)} open %f")
    return {
        "applications/indicia.desktop": entry.encode(),
        "mime/packages/indicia.xml": (HERE / "indicia.xml").read_bytes(),
        "icons/hicolor/scalable/apps/indicia.svg": ICON.read_bytes(),
    }


def exec_word(program: str) -> str:
    """A program's path as one word of an Exec key, whatever characters it holds."""
    if (
        program.isascii()
        and program.replace("/", "").replace("-", "").replace(".", "").replace("_", "").isalnum()
    ):
        return program
    quoted = "".join(f"\\{char}" if char in _QUOTED else char for char in program.replace("%", "%%"))
    word = '"' + quoted.replace("\\", "\\\\") + '"'  # once as a string of the entry, then as a word
    # GLib looks for the first word as it stands, its percent signs still doubled.
    return f"env {word}" if "%" in program else word


def refresh(data: Path) -> None:
    """Tells the desktop, where its tools are installed; else it notices by itself."""
    mime = data / "mime"
    if mime.is_dir() and (tool := shutil.which("update-mime-database")):
        subprocess.run([tool, str(mime)], check=False, stdout=subprocess.DEVNULL)
    if tool := shutil.which("update-desktop-database"):
        subprocess.run([tool, "-q", str(data / "applications")], check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
