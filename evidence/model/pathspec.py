"""The way to some bytes of evidence, as a value."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

import msgspec

_PLAIN = re.compile(r"[A-Za-z0-9._~,=-]*", re.ASCII).fullmatch


def quote_address(address: str) -> str:
    """An address as it stands in a PathSpec's text form."""
    return address if _PLAIN(address) else quote(address, safe="-._~,=")


class Layer(msgspec.Struct, frozen=True, array_like=True):
    """One way of looking at bytes: a plug-in's name and, where it holds many things, the address of one."""

    kind: str
    address: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{quote_address(self.address)}" if self.address else self.kind


class PathSpec(msgspec.Struct, frozen=True, array_like=True):
    """The chain of layers that leads from an evidence item to some bytes; all that is needed to reopen them.

    Its text form is canonical: the number of the evidence item, then the layers, outermost first, separated
    by ``/``, each ``kind`` or ``kind:address`` with the address percent-encoded: ``1/ewf/mbr:2/tsk:42-128-3``.
    It holds no path of the examiner's machine, so the same evidence has the same PathSpecs everywhere.
    """

    item: int
    layers: tuple[Layer, ...] = ()

    def child(self, kind: str, address: str = "") -> PathSpec:
        """The PathSpec one layer further in."""
        return PathSpec(self.item, (*self.layers, Layer(kind, address)))

    def at(self, address: str) -> PathSpec:
        """The same layers, with another address in the last one."""
        *outer, last = self.layers
        return PathSpec(self.item, (*outer, Layer(last.kind, address)))

    @property
    def volume(self) -> int | None:
        """The number of the volume that a file tree lies in: the address of the one layer between others with one.

        Not of a tree that lies in a file entry: that is in the entry's own volume.
        """
        addresses = (layer.address for layer in self.layers[:-1])
        return next((int(text) for text in addresses if text.isascii() and text.isdigit()), None)

    def __str__(self) -> str:
        return "/".join((str(self.item), *map(str, self.layers)))

    @classmethod
    def parse(cls, text: str) -> PathSpec:
        """Reads the text form. Raises ValueError where it is not one."""
        item, *parts = text.split("/")
        layers = []
        for part in parts:
            kind, _, address = part.partition(":")
            if not kind.isidentifier():
                raise ValueError(f"not a PathSpec: {text!r}")
            layers.append(Layer(kind, unquote(address)))
        return cls(int(item), tuple(layers))
