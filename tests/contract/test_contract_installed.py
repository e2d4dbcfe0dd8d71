"""What is installed beside the program, held against what :mod:`importlib.metadata` says."""

from __future__ import annotations

import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from evidence.contract.installed import plugin_modules, versions


def test_versions_are_those_of_the_installed_projects():
    names = sorted({found.name for found in metadata.distributions() if found.name.isalpha()})
    assert len(names) > 20
    assert versions(names) == {name: metadata.version(name) for name in names}
    assert versions(("no-such-project",)) == {}


def test_a_name_with_a_hyphen_is_recorded_with_an_underscore():
    names = ("python-magic", "PySide6-Essentials")
    assert versions(names) == {name: metadata.version(name) for name in names}


def test_entry_points_are_those_of_the_installed_projects():
    wanted = sorted(metadata.entry_points(group="console_scripts"), key=lambda point: point.name)
    assert plugin_modules("console_scripts") == [point.module for point in wanted]
    assert plugin_modules("indicia.nothing") == []


def test_a_plugin_in_an_archive_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with zipfile.ZipFile(tmp_path / "plugin.zip", "w") as archive:
        archive.writestr("packed-1.0.dist-info/METADATA", "Name: packed\nVersion: 1.0\n")
        archive.writestr("packed-1.0.dist-info/entry_points.txt", "[indicia.packed]\nit = packed_module\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "plugin.zip")])
    assert plugin_modules("indicia.packed") == ["packed_module"]


def test_a_project_of_the_old_kind_counts_where_it_stands_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("msgspec-1.5-py3.11.egg-info", "oldone-0.3.egg-info"):
        (tmp_path / name).mkdir()
        project, version = name.split("-")[0], name.removesuffix(".egg-info").split("-")[1]
        (tmp_path / name / "PKG-INFO").write_text(f"Name: {project}\nVersion: {version}\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    names = ("msgspec", "oldone")
    assert versions(names) == {name: metadata.version(name) for name in names}
