"""The page of what is read is the one that the plug-ins and tests of today make."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from evidence.contract.registry import load
from evidence.model.pathspec import PathSpec

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "formats_page.py"), "--check"]
    done = subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 0, "Run python packaging/formats_page.py and look at what changed."


def test_every_layer_plugin_is_on_it() -> None:
    page = (ROOT / "docs" / "formats.md").read_text("utf-8")
    classes = {
        "Container",
        "Compression",
        "VolumeSystem",
        "Encryption",
        "FileSystem",
        "KeyedFileSystem",
        "Bundle",
    }
    for path in sorted((ROOT / "parsers").glob("*/*.py")):
        text = path.read_text("utf-8")
        if any(f"({name}):" in text for name in classes):
            names = [line.split('"')[1] for line in text.splitlines() if line.startswith('    name = "')]
            assert all(f"`{name}`" in page for name in names), path


def test_every_layer_has_a_name_that_a_pathspec_can_hold() -> None:
    registry = load()
    layers = (
        *registry.containers,
        *registry.compressions,
        *registry.volume_systems,
        *registry.encryptions,
        *registry.file_systems,
        *registry.bundles,
    )
    assert len(layers) > 20
    for plugin in layers:
        spec = PathSpec(1).child(plugin.name, "a/b:c")
        assert PathSpec.parse(str(spec)) == spec
