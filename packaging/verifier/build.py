"""Builds the stand-alone verifier: one file that any Python from 3.8 on can run.

    python packaging/verifier/build.py dist/indicia-verify.pyz

The same sources give the same bytes on every machine: names are sorted, times fixed, nothing is compressed.

Reference: Python's zipapp, https://docs.python.org/3/library/zipapp.html#the-python-zip-application-archive-format.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

PACKAGE = Path(__file__).parent / "indicia_verify"
_SHEBANG = b"#!/usr/bin/env python3\n"
_START = b"import sys\n\nfrom indicia_verify.__main__ import main\n\nsys.exit(main())\n"
_MOMENT = (1980, 1, 1, 0, 0, 0)


def build() -> bytes:
    """The verifier's bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        _add(archive, "__main__.py", _START)
        for path in sorted(PACKAGE.glob("*.py")):
            _add(archive, f"{PACKAGE.name}/{path.name}", path.read_bytes())
    return _SHEBANG + out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.create_system = 3  # Unix, wherever it is built
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def main(arguments: list[str]) -> int:
    """Writes the verifier to the one path given."""
    if len(arguments) != 1:
        print("usage: build.py FILE.pyz", file=sys.stderr)
        return 2
    target = Path(arguments[0])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(build())
    target.chmod(0o755)
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
