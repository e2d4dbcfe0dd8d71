"""XML, and property lists in XML by their keys, with the bytes of each element.

Reference: XML 1.0; Apple's PropertyList-1.0.dtd. Entities that a file defines itself are never expanded.
"""

from __future__ import annotations

from xml.parsers import expat

from app.viewing.jobs.nodes import Nodes, joined
from app.viewing.messages import Tree
from evidence.contract.errors import EvidenceError

_HOLDERS = {"dict": "dictionary", "array": "array"}


def tree(data: bytes) -> Tree:
    """Every element; of a property list every value under its key."""
    reader = _Reader(plist=b"<plist" in data[:4096])
    title = "Property list (XML)" if reader.plist else "XML"
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        if not reader.nodes.found:
            raise EvidenceError(f"This is no XML that can be read: {error}.") from error
        return reader.nodes.tree(title, f"The XML is damaged from here on: {error}.")
    except EvidenceError as error:
        if not reader.nodes.found:
            raise
        return reader.nodes.tree(title, str(error))
    note = "" if reader.exact else "The file is not in UTF-8: where bytes of a value stand is not known."
    return reader.nodes.tree(title, note)


class _Element:
    def __init__(self, name: str, node: int | None, path: str, depth: int) -> None:
        self.name, self.node, self.path, self.depth = name, node, path, depth
        self.text: list[str] = []
        self.key: str | None = None
        self.count = 0
        self.names: dict[str, int] = {}


class _Reader:
    def __init__(self, *, plist: bool) -> None:
        self.plist = plist
        self.exact = True
        self.nodes = Nodes()
        self._open: list[_Element] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declared
        self.parser.EntityDeclHandler = self._entity
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _declared(self, _: str, encoding: str | None, __: int) -> None:
        self.exact = encoding is None or encoding.lower() in ("utf-8", "us-ascii", "ascii")

    @staticmethod
    def _entity(*_: object) -> None:
        raise EvidenceError(
            "The file defines entities of its own: they are not expanded, and it is not read on."
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self.parser.CurrentByteIndex if self.exact else -1
        outer = self._open[-1] if self._open else None
        if self.plist and name in ("plist", "key"):
            self._open.append(_Element(name, None, "$", 0))
            return
        key, path, depth = self._place(outer, name)
        kind = _HOLDERS.get(name, name) if self.plist else "element"
        node = self.nodes.add(depth, key, path, kind, "", (at, 0))
        element = _Element(name, node, path, depth)
        self._open.append(element)
        if not self.plist:
            for attribute, value in attributes.items():
                self.nodes.add(depth + 1, "@" + attribute, f"{path}/@{attribute}", "attribute", value)

    def _place(self, outer: _Element | None, name: str) -> tuple[str, str, int]:
        """Key, path and depth of what begins here."""
        if outer is None or (self.plist and outer.name == "plist"):
            return ("", "$", 0) if self.plist else (name, f"/{name}", 0)
        if not self.plist:
            number = outer.names[name] = outer.names.get(name, 0) + 1
            return name, f"{outer.path}/{name}[{number}]", outer.depth + 1
        outer.count += 1
        if outer.name == "dict" and outer.key is not None:
            key, outer.key = outer.key, None
            return key, joined(outer.path, key), outer.depth + 1
        return f"[{outer.count - 1}]", f"{outer.path}[{outer.count - 1}]", outer.depth + 1

    def _end(self, name: str) -> None:
        element = self._open.pop()
        text = "".join(element.text)
        outer = self._open[-1] if self._open else None
        if element.node is None:
            if name == "key" and outer is not None:
                outer.key = text
            return
        if self.plist and name in _HOLDERS:
            text = f"{element.count:,}"
        elif self.plist and name in ("true", "false"):
            text = name
        # At the end tag expat stands on its beginning; an empty element has one tag only.
        end = self.parser.CurrentByteIndex + len(name.encode()) + 3 if self.exact else None
        found = self.nodes.found[element.node]
        if end is not None and self.parser.CurrentByteIndex == found.offset:
            end = None
        self.nodes.close(element.node, text=text.strip()[:2_000], end=end)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text.append(text)
