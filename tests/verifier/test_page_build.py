"""The page's file: repeatable, complete in itself, closed by its own policy, the same in both languages."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from verifier_browser import FOLDER, build

SOURCES = sorted((FOLDER / "page" / "src").glob("*.js"))
TEXTS = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((FOLDER / "page" / "texts").glob("*.json"))
}


class Tags(HTMLParser):
    """All tags with their attributes, and the text of script and style."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": []}
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = tag

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open in self.inside:
            self.inside[self._open].append(data)


@pytest.fixture(scope="module")
def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def test_same_bytes_again(page: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for path in copy.rglob("*.*"):
        os.utime(path, (1, 1))
    again = tmp_path / "again.html"
    environment = {**os.environ, "TZ": "Pacific/Chatham", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    subprocess.run(
        [sys.executable, copy / "build_page.py", again], check=True, capture_output=True, env=environment
    )
    assert again.read_bytes() == page.read_bytes() == build(tmp_path / "third.html").read_bytes()


def test_policy_allows_this_script_and_style_and_nothing_else(text: str) -> None:
    found = Tags(text)
    policies = [
        attributes["content"]
        for tag, attributes in found.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert len(policies) == 1
    policy = dict(part.strip().split(" ", 1) for part in str(policies[0]).split(";"))
    assert policy["default-src"] == policy["connect-src"] == policy["img-src"] == "'none'"
    for name, inside in (("script-src", found.inside["script"]), ("style-src", found.inside["style"])):
        digest = hashlib.sha256("".join(inside).encode()).digest()
        assert policy[name] == f"'sha256-{base64.b64encode(digest).decode()}'"


def test_nothing_is_loaded_and_nothing_runs_from_attributes(text: str) -> None:
    for tag, attributes in Tags(text).tags:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "form", "a")
        assert not {"src", "href", "style", "action"} & set(attributes) - (
            {"href"} if tag == "use" else set()
        )
        assert not [name for name in attributes if name.startswith("on")]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_sources_are_small_and_keep_away_from_markup(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 250
    assert max(map(len, source.splitlines())) <= 130
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
                 "XMLHttpRequest", "WebSocket", "localStorage", "indexedDB", "new RegExp", "import("):  # fmt: skip
        assert word not in source


def test_both_languages_say_the_same_things() -> None:
    assert set(TEXTS) == {"en", "es"}
    assert set(TEXTS["en"]) == set(TEXTS["es"])
    for key, english in TEXTS["en"].items():
        spanish = TEXTS["es"][key]
        assert english.strip() and spanish.strip()
        assert sorted(re.findall(r"\{\w+\}", english)) == sorted(re.findall(r"\{\w+\}", spanish)), key


def test_every_sentence_exists_and_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    code += (FOLDER / "page" / "index.html").read_text(encoding="utf-8")
    families = ("verdict.", "overall.", "identity.", "kind.", "result.", "list.", "cms.", "signer.", "proof.")
    used = set(re.findall(r'(?:say|Broken|Unable|within)\(\s*"([a-z0-9.]+)"', code))
    used |= set(re.findall(r'data-text="([a-z.]+)"', code))
    assert len(used) > 100
    assert not used - set(TEXTS["en"])
    idle = {key for key in TEXTS["en"] if f'"{key}"' not in code and not key.startswith(families)}
    assert not idle
    assert not {key for key in TEXTS["en"] if key.startswith(families[5:]) and f'"{key}"' not in code}
