"""The stand-alone verifier and the page, built from the sources that come with the program."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import resources

ZIPAPP = "indicia-verify.pyz"
PAGE = "indicia-verify.html"
_BUILDERS = ((ZIPAPP, "build.py"), (PAGE, "build_page.py"))


def verifier_source() -> Path:
    """Where its source lies: with the resources, or in a checkout of the project."""
    root = Path(resources.__file__).parent
    installed = root / "verifier"
    return installed if installed.is_dir() else root.parent / "packaging" / "verifier"


def verifier_files(source: Path | None = None) -> dict[str, bytes]:
    """Name -> bytes of what can be built here; the same sources give the same bytes."""
    found = {}
    for name, builder in _BUILDERS:
        script = (source or verifier_source()) / builder
        if script.is_file():
            found[name] = _build(script)
    return found


def _build(script: Path) -> bytes:
    """What the builder's ``build()`` returns. It is a script beside the program, no module of it."""
    spec = importlib.util.spec_from_file_location(f"indicia_{script.stem}", script)
    if spec is None or spec.loader is None:  # only where the file has no Python loader
        raise ImportError(f"{script} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: bytes = module.build()
    return made
