"""The process that decodes: started, asked, ended. What runs in it here is a few lines of our own."""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reports.decoding_process import DecodingEndedError, DecodingProcess

Make = Callable[..., DecodingProcess]
WORKER = """
import os, struct, sys, time
read, write = sys.stdin.buffer.read, lambda data: os.write(1, data)
def answer(data):
    write(struct.pack("<I", len(data)) + data)
while head := read(4):
    asked = read(struct.unpack("<I", head)[0])
    if asked == b"pid":
        answer(str(os.getpid()).encode())
    elif asked == b"variables":
        answer("\\n".join(sorted(os.environ)).encode())
    elif asked == b"where":
        answer(os.getcwd().encode())
    elif asked == b"arguments":
        answer(repr(sys.argv[1:]).encode())
    elif asked == b"hang":
        time.sleep(3600)
    elif asked == b"deaf":
        answer(b"now")
        time.sleep(3600)
    elif asked == b"end":
        sys.exit(0)
    elif asked == b"large":
        write(struct.pack("<I", 2_000_000_000))
        time.sleep(3600)
    elif asked == b"cut off":
        write(struct.pack("<I", 100) + b"half")
        sys.exit(0)
    else:
        answer(asked)
"""


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    (tmp_path / "own_worker.py").write_text(WORKER)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    made: list[DecodingProcess] = []

    def one(seconds: float = 60.0) -> DecodingProcess:
        made.append(DecodingProcess("own_worker", "--own-worker", seconds, 1 << 20))
        return made[-1]

    yield one
    for process in made:
        process.close()


def gone(pid: bytes) -> bool:
    """Whether no such process is there any more, not even one that nobody waited for."""
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    return False


def test_one_process_answers_until_it_is_closed(make: Make) -> None:
    process = make()
    process.close()
    pid = process.ask(b"pid")
    assert int(pid) != os.getpid()
    assert process.ask(b"") == b""
    longest = os.urandom(1 << 20)
    assert process.ask(longest) == longest
    assert process.reply(b"pid") == process.ask(b"pid") == pid
    assert not gone(pid)
    process.close()
    assert gone(pid)
    assert process.ask(b"pid") != pid


@pytest.mark.parametrize("how", [b"end", b"large", b"cut off"])
def test_no_answer_ends_it_and_the_next_is_new(make: Make, how: bytes) -> None:
    process = make()
    pid = process.ask(b"pid")
    with pytest.raises(DecodingEndedError):
        process.ask(how)
    assert gone(pid)
    with pytest.raises(DecodingEndedError):
        process.reply(b"what a new process knows nothing of")
    assert process.ask(b"pid") != pid


@pytest.mark.parametrize("how", ["hang", "deaf"])
def test_what_takes_too_long_is_killed_whether_it_reads_or_not(make: Make, how: str) -> None:
    process = make(seconds=3.0)
    pid = process.ask(b"pid")
    with pytest.raises(DecodingEndedError):
        if how == "hang":
            process.ask(b"hang")
        else:
            assert process.ask(b"deaf") == b"now"
            process.reply(bytes(1 << 24))  # more than a pipe holds: the write waits
    assert gone(pid)
    assert process.ask(b"still") == b"still"


def test_another_thread_ends_what_is_waited_for(make: Make) -> None:
    process = make()
    pid = process.ask(b"pid")
    told = threading.Event()

    def ask() -> None:
        with pytest.raises(DecodingEndedError):
            process.ask(b"hang")
        told.set()

    thread = threading.Thread(target=ask)
    thread.start()
    assert not told.wait(0.3)
    process.kill()
    assert told.wait(60)
    thread.join()
    assert gone(pid)


def test_what_was_killed_between_question_and_reply_is_not_replied_to(make: Make) -> None:
    process = make()
    pid = process.ask(b"pid")
    process.kill()
    with pytest.raises(DecodingEndedError):
        process.reply(b"more")
    assert process.ask(b"more") == b"more"
    process.kill()
    assert process.ask(b"pid") != pid, "what was killed is asked nothing, however long it takes to end"


def pipes() -> set[str]:
    """The pipes this process holds, by number; what else is collected meanwhile closes some of them."""
    held = Path("/proc/self/fd")
    return {os.readlink(each) for each in held.iterdir() if each.is_symlink()} if held.is_dir() else set()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open pipes are listed by Linux only")
def test_no_pipe_is_left_open(make: Make) -> None:
    process = make()
    process.ask(b"pid")
    process.close()
    before = pipes()
    for _ in range(3):
        process.ask(b"pid")
        assert pipes() - before
        with pytest.raises(DecodingEndedError):
            process.ask(b"end")
    assert not {each for each in pipes() - before if each.startswith("pipe:")}


def test_it_gets_no_variables_of_ours(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDICIA_SECRET", "x")
    held = make().ask(b"variables").decode().split("\n")
    assert "INDICIA_SECRET" not in held and "HOME" not in held
    assert {"TZ", "PYTHONHASHSEED"} <= set(held)


def test_what_cannot_be_started_is_told(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(DecodingEndedError):
        make().ask(b"pid")


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_a_frozen_program_starts_itself_elsewhere(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, elsewhere = tmp_path / "indicia", tmp_path / "elsewhere"
    program.write_text(f"#!{sys.executable}\n{WORKER}")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    process = make()
    assert process.ask(b"arguments") == b"['--own-worker']"
    assert Path(process.ask(b"where").decode()) == elsewhere.resolve()
