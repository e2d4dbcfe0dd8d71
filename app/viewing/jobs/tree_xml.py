"""XML, and property lists in XML by their keys, with the bytes of each element.

Reference: XML 1.0; Apple's PropertyList-1.0.dtd. Entities that a file defines itself are never expanded.
"""

from __future__ import annotations

import codecs
import re
from xml.parsers import expat

from app.viewing.jobs.nodes import Nodes, joined
from app.viewing.messages import Tree
from evidence.contract.errors import EvidenceError

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_SEVERAL_BYTES = frozenset(
    {
        "big5",
        "big5hkscs",
        "cp932",
        "cp949",
        "cp950",
        "euc_jp",
        "euc_kr",
        "gb2312",
        "gbk",
        "gb18030",
        "shift_jis",
    }
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")
"""How a file begins that is in UTF-16, also where it declares no encoding."""
_HOLDERS = {"dict": "dictionary", "array": "array"}


def tree(data: bytes) -> Tree:
    """Every element; of a property list every value under its key."""
    several = _several_bytes(data)
    reader = _Reader(data, plist=b"<plist" in data[:4096], encoding="utf-8" if several else None)
    title = "Property list (XML)" if reader.plist else "XML"
    try:
        reader.parser.Parse(data.decode(several, "backslashreplace").encode() if several else data, True)
    except expat.ExpatError as error:
        if not reader.nodes.found:
            raise EvidenceError(f"This is no XML that can be read: {error}.") from error
        return reader.nodes.tree(title, f"The XML is damaged from here on: {error}.")
    except EvidenceError as error:
        if not reader.nodes.found:
            raise
        return reader.nodes.tree(title, str(error))
    note = (
        ""
        if reader.exact
        else "The file is in an encoding in which it is not known where the bytes of a value stand."
    )
    return reader.nodes.tree(title, note)


def _several_bytes(data: bytes) -> str:
    """The encoding of several bytes a letter that a file declares: expat knows none of these. Else empty."""
    found = _DECLARED.match(data)
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ""
    return name if name in _SEVERAL_BYTES else ""


def _one_byte(encoding: str | None) -> bool:
    """Whether expat counts the bytes of a declared encoding as they stand in the file, tags in ASCII."""
    try:
        name = codecs.lookup(encoding or "utf-8").name
    except LookupError:
        return False
    return name in ("utf-8", "ascii") or name.startswith(("iso8859-", "cp125", "koi8-"))


class _Element:
    def __init__(self, name: str, node: int | None, path: str, depth: int) -> None:
        self.name, self.node, self.path, self.depth = name, node, path, depth
        self.text: list[str] = []
        self.holds = False
        """Whether another element began in it."""
        self.key: str | None = None
        self.count = 0
        self.names: dict[str, int] = {}


class _Reader:
    def __init__(self, data: bytes, *, plist: bool, encoding: str | None = None) -> None:
        self.plist = plist
        self.exact = encoding is None and not data.startswith(_WIDE)
        """Whether expat tells where the bytes of an element stand, each letter of ASCII in one byte."""
        self._data = data
        self.nodes = Nodes()
        self._open: list[_Element] = []
        self.parser = expat.ParserCreate(encoding)
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declared
        self.parser.EntityDeclHandler = self._entity
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _declared(self, _: str, encoding: str | None, __: int) -> None:
        self.exact = self.exact and _one_byte(encoding)

    @staticmethod
    def _entity(*_: object) -> None:
        raise EvidenceError(
            "The file defines entities of its own: they are not expanded, and it is not read on."
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self.parser.CurrentByteIndex if self.exact else -1
        outer = self._open[-1] if self._open else None
        if outer is not None:
            outer.holds = True
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
        end = self._behind(element) if self.exact else None
        self.nodes.close(element.node, text=text.strip(), end=end)

    def _behind(self, element: _Element) -> int:
        """Where the bytes of an element end that is just closed.

        Expat stands on the beginning of an end tag, but behind a tag that is beginning and end at once.
        """
        at = self.parser.CurrentByteIndex
        if not (element.holds or element.text) and self._data[at - 2 : at] == b"/>":
            return at
        return self._data.index(b">", at) + 1

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text.append(text)
