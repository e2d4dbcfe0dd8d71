"""Builds the verifier for people with nothing but a browser: one HTML file that loads and sends nothing.

    python packaging/verifier/build_page.py dist/indicia-verify.html

The modules of ``page/src`` are put one after the other, each in a function of its own, those that are imported
first. The page's policy allows exactly this script and this style, by their SHA-256. The same sources give the
same bytes on every machine.

Reference: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
from pathlib import Path

PAGE = Path(__file__).parent / "page"
_TEXTS = "texts.js"  # made of page/texts/*.json
_IMPORT = re.compile(r'^import \{ ([^}]+) \} from "\./([a-z0-9_]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function\*?|class|const) (\w+)", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def build() -> bytes:
    """The page's bytes."""
    script = bundle("main.js")
    style = (PAGE / "style.css").read_text(encoding="utf-8")
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src {_source(script)}",
            f"style-src {_source(style)}",
            "connect-src 'none'",
            "img-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types xml",
        ]
    )
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    for name, value in (("policy", policy), ("style", style), ("script", script)):
        page = page.replace("{{" + name + "}}", value)
    return page.encode("utf-8")


def bundle(*entries: str, expose: bool = False) -> str:
    """The script that runs these modules and all that they import.

    Args:
        expose: put each module's exports into ``globalThis.modules``, for tests.
    """
    parts: list[str] = []
    done: list[str] = []
    for entry in entries:
        _add(entry, parts, done, ())
    if expose:
        names = ", ".join(f"{name[:-3]}: {_variable(name)}" for name in done)
        parts.append(f"globalThis.modules = {{ {names} }};\n")
    script = '"use strict";\n' + "".join(parts)
    if "</" in script or "<!--" in script:
        raise SystemExit("The script holds </ or <!--, which would end or change the page around it.")
    return script


def _add(name: str, parts: list[str], done: list[str], above: tuple[str, ...]) -> None:
    if name in done:
        return
    if name in above:
        raise SystemExit(f"{name} imports itself, through {' and '.join(above)}.")
    source = _texts() if name == _TEXTS else (PAGE / "src" / name).read_text(encoding="utf-8")
    for _, other in _IMPORT.findall(source):
        _add(other, parts, done, (*above, name))
    done.append(name)
    parts.append(_module(name, source))


def _module(name: str, source: str) -> str:
    exports = [found for _, found in _EXPORT.findall(source)]
    body = _IMPORT.sub(lambda match: f"const {{ {match[1]} }} = {_variable(match[2])};\n", source)
    body = _EXPORT.sub(r"\1 \2", body)
    left = _OTHER.search(body)
    if left:
        raise SystemExit(f"{name}: this form of import or export is not known here: {left[0]}")
    return f"const {_variable(name)} = (() => {{\n{body}return {{ {', '.join(exports)} }};\n}})();\n"


def _variable(name: str) -> str:
    return "module_" + name[:-3]


def _texts() -> str:
    languages = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((PAGE / "texts").glob("*.json"))
    }
    return f"export const TEXTS = {json.dumps(languages, ensure_ascii=False, sort_keys=True, indent=1)};\n"


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def main(arguments: list[str]) -> int:
    """Writes the page to the one path given."""
    if len(arguments) != 1:
        print("usage: build_page.py FILE.html", file=sys.stderr)
        return 2
    target = Path(arguments[0])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(build())
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
