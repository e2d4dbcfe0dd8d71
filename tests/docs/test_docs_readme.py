"""The pages say what the program does: commands exist, the README's session runs, links lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from app.cli.application import COMMANDS, make_application
from reports.lab import make_lab_certificate
from resources.demo import build

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def without_blocks(text: str) -> str:
    return BLOCK.sub("", text)


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.fixture(scope="module")
def program() -> Any:
    """The command line as the library that parses it sees it."""
    return get_command(make_application(COMMANDS))


def options_of(command: Any) -> set[str]:
    """The options that a person may give, without the two that all commands have."""
    found = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    return {name for name in found if name.startswith("-")} - {"--json", "--help"}


def walk(program: Any, words: list[str]) -> tuple[Any, list[str]]:
    """The command that the words name, and what follows it."""
    command = program
    while hasattr(command, "commands"):
        assert words, f"a command is missing after {command.name}"
        assert words[0] in command.commands, f"there is no command {words[0]!r}"
        command, words = command.commands[words[0]], words[1:]
    return command, words


def shown_commands(page: Path) -> Iterator[list[str]]:
    """The words after ``indicia`` of each call that a page shows, in blocks and in its text."""
    text = page.read_text(encoding="utf-8")
    for language, block in BLOCK.findall(text):
        if language in ("sh", "console"):
            for call in re.findall(r"^(?:\$ )?indicia (.*)$", block, re.MULTILINE):
                yield shlex.split(call.split(" | ")[0], comments=True)
    for code in re.findall(r"`(indicia [a-z][^`]*)`", without_blocks(text)):
        yield code.split()[1:]


@pytest.mark.parametrize("page", names(PAGES))
def test_each_command_that_a_page_shows_exists(program: Any, page: str) -> None:
    for words in shown_commands(ROOT / page):
        command, rest = walk(program, words)
        known = options_of(command) | {"--json", "--help"}
        unknown = [word for word in rest if re.match(r"--?[a-z]", word) and word.split("=")[0] not in known]
        assert not unknown, f"indicia {' '.join(words)}: {unknown}"


def test_the_user_guide_has_every_command_and_every_option(program: Any) -> None:
    text = (ROOT / "docs/user-guide.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `indicia ([^`]*)` \|[^|]*\|(.*)\|$", text, re.MULTILINE)
    documented = {}
    for call, options in rows:
        command, _ = walk(program, call.split())
        documented[id(command)] = set(re.findall(r"(?<![\w-])--?[a-z][a-z0-9-]*", options))
        assert documented[id(command)] == options_of(command), call
    commands = []
    for command in program.commands.values():
        commands += list(getattr(command, "commands", {0: command}).values())
    assert {id(command) for command in commands} == set(documented)


def test_each_make_target_that_a_page_shows_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        shown = set(re.findall(r"^make ([a-z-]+)|`make ([a-z-]+)`", text, re.MULTILINE))
        assert {first or second for first, second in shown} <= targets, page.name


@pytest.mark.parametrize("page", names(PAGES))
def test_links_lead_somewhere(page: str) -> None:
    for _, target in LINK.findall(without_blocks((ROOT / page).read_text(encoding="utf-8"))):
        if not re.match(r"https?:", target):
            assert ((ROOT / page).parent / target.partition("#")[0]).exists(), target


def test_the_files_that_pages_name_exist() -> None:
    for page in PAGES:
        text = without_blocks(page.read_text(encoding="utf-8"))
        for name in re.findall(r"`((?:tests|docs|evidence|parsers|packaging|resources)/[\w/.-]+)`", text):
            assert (ROOT / name).exists(), f"{page.name} names {name}"


def expected(line: str) -> re.Pattern[str]:
    """A line of the README as a pattern; ``…``, times, digests, keys and the report's size may differ."""
    pattern = re.escape(" ".join(line.split()))
    pattern = re.sub(r"[0-9a-f]{8,}", "[0-9a-f]+", pattern)
    pattern = re.sub(r"\d+\\\.\d\\ s", r"\\d+\\.\\d s", pattern)
    pattern = re.sub(r"whole\\ file\\ of\\ \d+", r"whole file of \\d+", pattern)
    pattern = re.sub(r"\\\(entry\\ \d+\\\)", r"\\(entry \\d+\\)", pattern)
    pattern = re.sub(r"\\\+A[A-Za-z0-9]{7}…", "…", pattern)
    return re.compile(pattern.replace("…", ".*") + r"\Z")


def assert_shown(lines: list[str], output: str) -> None:
    """Each line of the README stands in the output, in its order."""
    rest = iter([" ".join(line.split()) for line in output.splitlines()])
    for line in lines:
        pattern = expected(line)
        assert any(pattern.match(each) for each in rest), f"{line!r} is not in\n{output}"


def session() -> Iterator[tuple[str, list[str]]]:
    """Each command of the README's console blocks and the lines that it shows."""
    for language, block in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        if language == "console":
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, *lines = part.splitlines()
                yield command, [line for line in lines if line not in ("…", "Passphrase of the key:")]


@pytest.fixture
def desk(tmp_path: Path) -> dict[str, str]:
    """A folder with what ``make demo`` leaves and the built verifier; the environment to work in it."""
    evidence = tmp_path / "demo-case/evidence"
    evidence.mkdir(parents=True)
    build(evidence)
    make_lab_certificate(
        tmp_path / "demo-case/laboratory", name="Demo Laboratory (self-signed)", passphrase=b"demo"
    )
    (tmp_path / "passphrase").write_bytes(b"demo")
    programs = tmp_path / "bin"
    programs.mkdir()
    call = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m app.cli.main "$@"\n'
    (programs / "indicia").write_text(call, encoding="utf-8")
    (programs / "indicia").chmod(0o755)
    verifier = [
        sys.executable,
        str(ROOT / "packaging/verifier/build.py"),
        str(tmp_path / "indicia-verify.pyz"),
    ]
    subprocess.run(verifier, check=True, capture_output=True)
    return {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "INDICIA_HOME": str(tmp_path / "home"),
        "COLUMNS": "200",
        "LC_ALL": "C.UTF-8",
    }


def test_the_readmes_session_gives_what_it_shows(desk: dict[str, str], tmp_path: Path) -> None:
    def run(command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", command], cwd=tmp_path, env=desk, capture_output=True, text=True, check=False
        )

    for command, lines in session():
        # Nobody is at a terminal to be asked for it.
        done = run(f"{command} --passphrase-file passphrase" if " report " in command else command)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        assert_shown(lines, done.stdout)
        for key in (tmp_path / "my-case/keys").glob("*.vkey"):
            shutil.copy(key, tmp_path)

    with closing(sqlite3.connect(tmp_path / "my-case/catalog.sqlite")) as catalog:
        catalog.execute(
            "UPDATE artifact SET body = replace(body, 'pasaporte', 'mochila') "
            "WHERE seq = (SELECT seq FROM artifacts WHERE id = '2-1-2')"
        )
        catalog.commit()
    done = run("python3 indicia-verify.pyz my-case")
    blocks = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    ((_, said),) = [block for block in blocks if block[0] == "text"]
    assert done.returncode == 1
    assert_shown(said.splitlines(), done.stdout)
