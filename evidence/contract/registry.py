"""Finds plug-ins: each module below the given packages, and the entry points of installed packages."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from evidence.contract.analyzer import Analyzer
from evidence.contract.bundle import Bundle
from evidence.contract.carver import Carver
from evidence.contract.installed import plugin_modules
from evidence.contract.layers import Compression, Container, Encryption, FileSystem, VolumeSystem
from evidence.contract.parser import Parser

LAYER_PACKAGES = (
    "parsers.containers",
    "parsers.volumes",
    "parsers.encryption",
    "parsers.filesystems",
    "parsers.carvers",
)
PARSER_PACKAGES = (
    "parsers.android",
    "parsers.ios",
    "parsers.browsers",
    "parsers.chats",
    "parsers.social",
    "parsers.dating",
    "parsers.payments",
    "parsers.travel",
    "parsers.exports",
    "parsers.media",
    "parsers.databases",
    "parsers.windows",
    "parsers.exchange",
)
ANALYZER_PACKAGES = ("analysis",)


@dataclass(frozen=True)
class BrokenPlugin:
    """A plug-in module that could not be loaded, and why."""

    module: str
    reason: str


@dataclass
class Registry:
    """The plug-ins of this run, each list in an order that does not depend on the host."""

    containers: list[Container] = field(default_factory=list)
    compressions: list[Compression] = field(default_factory=list)
    volume_systems: list[VolumeSystem] = field(default_factory=list)
    encryptions: list[Encryption] = field(default_factory=list)
    file_systems: list[FileSystem] = field(default_factory=list)
    bundles: list[Bundle] = field(default_factory=list)
    carvers: list[Carver] = field(default_factory=list)
    parsers: list[Parser] = field(default_factory=list)
    analyzers: list[Analyzer] = field(default_factory=list)
    broken: list[BrokenPlugin] = field(default_factory=list)

    def parser(self, name: str) -> Parser | None:
        """The parser of that name, or None."""
        return next((parser for parser in self.parsers if parser.name == name), None)


def load(packages: Iterable[str] = (*LAYER_PACKAGES, *PARSER_PACKAGES)) -> Registry:
    """Loads every plug-in. A broken one is listed with its error and stops nothing."""
    registry = Registry()
    for name in packages:
        for module in _modules(name, registry):
            _collect(module, registry)
    for name in plugin_modules("indicia.parsers"):
        found = _import(name, registry)
        if found is not None:
            _collect(found, registry)
    registry.containers.sort(key=lambda plugin: (-plugin.priority, plugin.name))
    registry.file_systems.sort(key=lambda plugin: (-plugin.priority, plugin.name))
    registry.compressions.sort(key=lambda plugin: plugin.name)
    registry.volume_systems.sort(key=lambda plugin: plugin.name)
    registry.encryptions.sort(key=lambda plugin: plugin.name)
    registry.bundles.sort(key=lambda plugin: plugin.name)
    registry.carvers.sort(key=lambda plugin: plugin.name)
    registry.parsers.sort(key=lambda plugin: plugin.name)
    return registry


def load_analyzers(packages: Iterable[str] = ANALYZER_PACKAGES) -> Registry:
    """Loads every analyzer, apart from the rest: nothing else needs them. A broken one is listed with its error."""
    registry = Registry()
    modules = [module for name in packages for module in _modules(name, registry)]
    modules += [found for name in plugin_modules("indicia.analyzers") if (found := _import(name, registry))]
    for module in modules:
        known = {each.name for each in registry.analyzers}
        values = [each for each in vars(module).values() if isinstance(each, Analyzer)]
        registry.analyzers += [each for each in values if each.name not in known]
    registry.analyzers.sort(key=lambda plugin: plugin.name)
    return registry


def source_digest(plugin: Parser | Analyzer) -> str:
    """SHA-256 of the plug-in's source file, in hexadecimal: the ledger names it beside the version."""
    function: Callable[..., Any] = plugin.parse if isinstance(plugin, Parser) else plugin.analyze
    path = inspect.getsourcefile(function)
    return hashlib.sha256(Path(path).read_bytes()).hexdigest() if path and Path(path).is_file() else ""


def _modules(package_name: str, registry: Registry) -> Iterator[ModuleType]:
    package = _import(package_name, registry)
    if package is None:
        return
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        module = _import(f"{package_name}.{info.name}", registry)
        if module is not None:
            yield module


def _import(name: str, registry: Registry) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way; it is listed as broken
        registry.broken.append(BrokenPlugin(name, f"{type(error).__name__}: {error}"))
        return None


def _collect(module: ModuleType, registry: Registry) -> None:
    for value in vars(module).values():
        if isinstance(value, Parser):
            if registry.parser(value.name) is None:
                registry.parsers.append(value)
        elif inspect.isclass(value) and value.__module__ == module.__name__ and not inspect.isabstract(value):
            _add(value, Container, registry.containers)
            _add(value, Compression, registry.compressions)
            _add(value, VolumeSystem, registry.volume_systems)
            _add(value, Encryption, registry.encryptions)
            _add(value, FileSystem, registry.file_systems)
            _add(value, Bundle, registry.bundles)
            _add(value, Carver, registry.carvers)


def _add(value: type, base: Any, into: list[Any]) -> None:
    if issubclass(value, base):
        into.append(value())
