"""System calls that a process which reads evidence never needs, denied by the kernel. Linux with libseccomp.

Reference: seccomp(2), seccomp_rule_add(3), seccomp_attr_set(3), syscalls(2).
"""

from __future__ import annotations

import contextlib
import errno
import functools
import os
from typing import Any

_THREAD = 0x00010000
_BY_TREE = 2
_DENIED = {
    "network": "socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg recvfrom recvmsg "
    "recvmmsg getsockname getpeername getsockopt setsockopt shutdown",
    "programs and processes": "execve execveat fork vfork setns unshare ptrace process_vm_readv process_vm_writev "
    "process_madvise process_mrelease kcmp pidfd_open pidfd_getfd pidfd_send_signal tkill rt_sigqueueinfo "
    "rt_tgsigqueueinfo setpgid setsid setpriority ioprio_set sched_setscheduler sched_setattr sched_setparam "
    "personality",
    "another user": "setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid setgroups capset",
    "what files are": "chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes futimesat utimensat "
    "setxattr lsetxattr fsetxattr setxattrat removexattr lremovexattr fremovexattr removexattrat file_setattr "
    "mknod mknodat symlink symlinkat link linkat name_to_handle_at open_by_handle_at quotactl quotactl_fd "
    "fanotify_init fanotify_mark inotify_init inotify_init1 inotify_add_watch",
    "shared memory and queues": "shmget shmat shmctl shmdt semget semop semtimedop semctl msgget msgsnd msgrcv "
    "msgctl mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify memfd_create memfd_secret add_key request_key "
    "keyctl",
    "the system": "mount umount2 pivot_root chroot move_mount open_tree open_tree_attr fsopen fsconfig fsmount fspick "
    "mount_setattr swapon swapoff reboot kexec_load kexec_file_load init_module finit_module delete_module iopl "
    "ioperm modify_ldt acct syslog sethostname setdomainname settimeofday clock_settime clock_adjtime adjtimex "
    "vhangup nfsservctl _sysctl lookup_dcookie uselib bpf perf_event_open userfaultfd io_uring_setup io_uring_enter "
    "io_uring_register migrate_pages move_pages mbind set_mempolicy",
}
"""What is kept from it -> the calls. One that this system does not have is passed over."""
_NEWER = {"setxattrat": 463, "removexattrat": 466, "open_tree_attr": 467, "file_setattr": 469}
"""Calls that an older libseccomp has no name for; from 424 on numbers are the same on each kind of processor."""
_OF_A_PROGRAM = frozenset({"execve", "execveat", "utime", "utimes", "futimesat", "utimensat"})
"""What a program needs that is started after the calls were denied: to be started, and to set times of its files."""
_AS_IF_DONE = frozenset(
    {"chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat"}
    | {"setxattr", "lsetxattr", "fsetxattr", "setxattrat"}
)
"""What it is told was done, and was not: copying a file sets its rights, and fails where that is refused."""


def restrict() -> bool:
    """Denies the calls to this process: each fails as what is not permitted. Nobody takes that back.

    Threads can be started, and signals sent to the process itself. False where the system does not have it.
    """
    return _restrict(*load())


def restrict_program() -> bool:
    """The same for a program of somebody else's that takes this process's place: it may be started, and it alone.

    Rights, owners and attributes of files stay as they are, though it is told that they were set.
    """
    library, _ = load()
    if library is None:
        return False
    try:
        return _restrict(library, _filter(library, _OF_A_PROGRAM, _AS_IF_DONE))
    except (RuntimeError, OSError):
        return False


def _restrict(library: Any, prepared: Any) -> bool:
    if library is None:
        return False
    refused = library.ERRNO(errno.EPERM)
    try:
        for call in ("kill", "tgkill"):
            prepared.add_rule(refused, call, library.Arg(0, library.NE, os.getpid()))
        prepared.load()
    except OSError:
        return False
    return True


@functools.cache
def load() -> tuple[Any, Any]:
    """The library's binding, and all of the filter that is the same for each process; None, None without it.

    A process that copies itself loads it once: what a copy has to do then takes less than a millisecond.
    """
    try:
        import pyseccomp as library  # type: ignore[import-untyped]

        return library, _filter(library)
    except (ImportError, RuntimeError, OSError, AttributeError):
        return None, None


def _filter(
    library: Any, allowed: frozenset[str] = frozenset(), as_if_done: frozenset[str] = frozenset()
) -> Any:
    made = library.SyscallFilter(library.ALLOW)
    made.set_attr(library.Attr.CTL_TSYNC, 1)
    with contextlib.suppress(OSError):  # libseccomp before 2.5: one call is compared after the other
        made.set_attr(library.Attr.CTL_OPTIMIZE, _BY_TREE)
    refused = library.ERRNO(errno.EPERM)
    for name in " ".join(_DENIED.values()).split():
        number = library.resolve_syscall(library.Arch.NATIVE, name)
        number = _NEWER.get(name, number) if number == -1 else number
        if number >= 0 and name not in allowed:
            made.add_rule(library.ERRNO(0) if name in as_if_done else refused, number)
    arg = library.Arg
    made.add_rule(refused, "clone", arg(0, library.MASKED_EQ, _THREAD, 0))
    # What it is asked stands in memory, where no filter can look: the C library asks the older call then.
    made.add_rule(library.ERRNO(errno.ENOSYS), "clone3")
    # Its own limits it may see, and lower further.
    made.add_rule(refused, "prlimit64", arg(0, library.NE, 0))
    return made
