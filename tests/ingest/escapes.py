"""A plug-in that tries to get out of its worker, one way for each file; the file's content says what lies where.

A way that works returns; what the system refuses is raised. Standard library, and what a plug-in may import.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import resource
import socket
import struct
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

C = ctypes.CDLL(None, use_errno=True)
At = dict[str, Any]
"""``outside``: a folder with ``victim``; ``case``, ``evidence``, ``home``: folders; ``port``; ``socket``: a path."""


def call(name: str | int, *arguments: object) -> int:
    """A function of the C library, or a system call by its number. Raises what it says."""
    ctypes.set_errno(0)
    found = (
        C.syscall(ctypes.c_long(name), *arguments) if isinstance(name, int) else getattr(C, name)(*arguments)
    )
    if found < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return int(found)


def _child(code: Callable[[], object]) -> None:
    pid = code()
    if pid == 0:
        os._exit(0)
    os.waitpid(int(str(pid)), 0)


def _sent(kind: int, address: Any, family: int = socket.AF_INET) -> None:
    with socket.socket(family, kind) as made:
        made.settimeout(2)
        made.connect(address)
        made.send(b"x")


def _opened(path: Path, mode: str = "r+b") -> None:
    with path.open(mode):
        pass


def _maps(pid: int) -> int:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        memory.seek(int(Path(f"/proc/{pid}/maps").read_text().split("-", 1)[0], 16))
        return len(memory.read(16))


def _read_remote(pid: int) -> int:
    there = Path(f"/proc/{pid}/maps").read_text() if os.access(f"/proc/{pid}/maps", os.R_OK) else "400000-"
    room = ctypes.create_string_buffer(16)
    local = struct.pack("QQ", ctypes.addressof(room), 16)
    remote = struct.pack("QQ", int(there.split("-", 1)[0], 16), 16)
    one = ctypes.c_ulong(1)
    return call("process_vm_readv", ctypes.c_int(pid), local, one, remote, one, ctypes.c_ulong(0))


def _raise_memory() -> None:
    most = resource.RLIM_INFINITY
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except ValueError as error:
        raise PermissionError(errno.EPERM, str(error)) from error


WAYS: dict[str, Callable[[At], object]] = {
    "write_file": lambda at: Path(at["outside"], "new").write_bytes(b"x"),
    "overwrite": lambda at: _opened(Path(at["outside"], "victim")),
    "truncate": lambda at: os.truncate(Path(at["outside"], "victim"), 0),
    "delete": lambda at: Path(at["outside"], "loose").unlink(),
    "make_folder": lambda at: Path(at["outside"], "folder").mkdir(),
    "rename_out": lambda at: (Path("mine").write_bytes(b"x"), Path("mine").rename(Path(at["outside"], "m"))),
    "link_in": lambda at: os.link(Path(at["outside"], "victim"), "linked"),
    "symlink_out": lambda at: Path("leads_out").symlink_to(at["outside"]),
    "read_passwd": lambda _: Path("/etc/passwd").read_bytes(),
    "read_through_proc": lambda _: Path("/proc/self/root/etc/passwd").read_bytes(),
    "read_ledger": lambda at: Path(at["case"], "ledger.sqlite").read_bytes(),
    "write_ledger": lambda at: _opened(Path(at["case"], "ledger.sqlite")),
    "list_home": lambda at: os.listdir(at["home"]),
    "write_evidence": lambda at: _opened(Path(at["evidence"], "a.good")),
    "delete_evidence": lambda at: Path(at["evidence"], "z.good").unlink(),
    "time_of_evidence": lambda at: os.utime(Path(at["evidence"], "a.good"), (0, 0)),
    "mark_evidence": lambda at: os.setxattr(Path(at["evidence"], "a.good"), "user.seen", b"1"),
    "chmod": lambda at: Path(at["outside"], "victim").chmod(0o777),
    "chown": lambda at: os.chown(Path(at["outside"], "victim"), os.getuid(), os.getgid()),
    "fifo": lambda _: os.mkfifo("pipe"),
    "device": lambda _: os.mknod("device", 0o600 | 0o020000, os.makedev(1, 1)),
    "machines_memory": lambda _: _opened(
        Path("/dev/mem" if os.path.exists("/dev/mem") else "/dev/zero"), "rb"
    ),
    "tcp": lambda at: _sent(socket.SOCK_STREAM, ("127.0.0.1", at["port"])),
    "udp": lambda at: _sent(socket.SOCK_DGRAM, ("127.0.0.1", at["port"])),
    "unix_socket": lambda at: _sent(socket.SOCK_STREAM, at["socket"], socket.AF_UNIX),
    "listen": lambda _: socket.create_server(("127.0.0.1", 0)),
    "fork": lambda _: _child(os.fork),
    "clone": lambda _: _child(lambda: call(56, *(ctypes.c_long(n) for n in (17, 0, 0, 0, 0)))),
    "exec": lambda _: os.execv("/bin/true", ["true"]),  # noqa: S606
    "spawn": lambda _: os.posix_spawn("/bin/true", ["true"], {}),
    "signal_parent": lambda _: os.kill(os.getppid(), 0),
    "signal_all": lambda _: os.kill(0, 0),
    "pidfd": lambda _: os.pidfd_open(os.getppid()),
    "ptrace": lambda _: call("ptrace", *(ctypes.c_long(n) for n in (0x4206, os.getppid(), 0, 0))),
    "parents_memory": lambda _: _read_remote(os.getppid()),
    "parents_environment": lambda _: Path(f"/proc/{os.getppid()}/environ").read_bytes(),
    "parents_pages": lambda _: _maps(os.getppid()),
    "shared_memory": lambda _: Path(f"/dev/shm/escape-{os.getpid()}").write_bytes(b"x"),  # noqa: S108
    "system_v": lambda _: call("shmctl", call("shmget", 0, ctypes.c_size_t(4096), 0o1600), 0, None),
    "queue": lambda _: call("msgctl", call("msgget", 0, 0o1600), 0, None),
    "inotify": lambda _: call("inotify_init1", 0),
    "memfd": lambda _: os.memfd_create("run-me"),
    "io_uring": lambda _: call(425, ctypes.c_long(1), ctypes.create_string_buffer(120)),
    "user_space": lambda _: call("unshare", 0x10000000),
    "mount": lambda _: call("mount", b"none", b".", b"tmpfs", ctypes.c_ulong(0), None),
    "chroot": lambda _: os.chroot("."),
    "setuid": lambda _: os.setuid(os.getuid()),
    "more_memory": lambda _: _raise_memory(),
}


def go(name: str, at: At) -> None:
    """Tries one way."""
    WAYS[name](at)


def works(name: str, at: At) -> bool:
    """Whether a way works, tried in a copy of this process."""
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            go(name, at)
        except BaseException:  # noqa: BLE001 - whatever it is, it did not work
            os._exit(1)
        os._exit(0)
    return os.waitpid(pid, 0)[1] == 0


def _hold() -> None:
    taken = []
    while len(taken) < 48:  # 3 GiB
        taken.append(bytes(64 << 20))  # claimed, never written to: that takes no time


def _wait() -> None:
    while True:
        time.sleep(1)


def _forge() -> None:
    from evidence.ingest import protocol as p

    found = p.FoundArtifact("android.sms", "message", "row sms:1", "live", (), {"body": "forged"})
    frame = p.encode(p.ArtifactBatch(999_999, bytes(32), 1, (found,)))
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, struct.pack("<I", len(frame)) + frame)
        except OSError:
            continue


LOUD: dict[str, Callable[[], None]] = {"hold_memory": _hold, "run_for_ever": _wait, "forge": _forge}
"""Ways that no system call is refused for: what the coordinator makes of them."""

try:
    from evidence.contract.context import Context, ParsedEntry
    from evidence.contract.parser import parser
    from evidence.model.kinds import Contact
except ImportError:  # the same ways tried by a process that is not shut in
    pass
else:

    @parser(name="test.escape", version="1.0", match=["**/*.escape"], emits=[Contact])
    def escape(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
        """Goes the way that the file's name says, and tells where that succeeded."""
        name = entry.path.rpartition("/")[2].removesuffix(".escape")
        with context.open() as file:
            at = json.load(file)
        if name in LOUD:
            LOUD[name]()
            return
        go(name, at)
        yield Contact(locator="row escape:1", name=f"escaped by {name}")

    @parser(name="test.calm", version="1.0", match=["**/*.good"], emits=[Contact])
    def calm(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
        """States each line of the file."""
        with context.open() as file:
            for number, line in enumerate(file, 1):
                yield Contact(locator=f"line {number}", name=line.decode().strip())


if __name__ == "__main__":
    told = json.loads(sys.argv[1])
    print(json.dumps([way for way in WAYS if works(way, told)]))
