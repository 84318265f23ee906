# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk for one program alone: full, or not to be written to. It is a file system in memory in a namespace of
that process, as in disk_full_test, so that it holds for root, too, and nothing is left of it."""
import ctypes
import errno
import os
import resource
import signal
import subprocess

_NEW_NAMESPACE, _NEW_USER = 0x00020000, 0x10000000  # CLONE_NEWNS, CLONE_NEWUSER
_READ_ONLY, _REMOUNT = 1, 32                        # MS_RDONLY, MS_REMOUNT
_SIZE = "64k"


def _check(result):
    if result != 0:
        raise OSError(ctypes.get_errno(), "no file system of one's own here")


def _mount(folder):
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.getuid(), os.getgid()
    _check(libc.unshare(_NEW_USER | _NEW_NAMESPACE))
    for name, text in (("uid_map", f"{user} {user} 1"), ("setgroups", "deny"), ("gid_map", f"{group} {group} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(text)
    _check(libc.mount(b"none", os.fsencode(folder), b"tmpfs", 0, f"size={_SIZE},mode=700".encode()))
    return libc


def _fill(folder):
    file = os.open(os.path.join(folder, "all the room there is"), os.O_WRONLY | os.O_CREAT)
    try:
        while True:
            os.write(file, b"\0" * 4096)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
    os.close(file)


def _no_file_may_grow():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


def _is_allowed(folder):
    try:
        return subprocess.run(["true"], preexec_fn=lambda: _mount(folder), check=False).returncode == 0
    except subprocess.SubprocessError:
        return False


def full(folder):
    """What to call in the program's process, so that nothing more fits into the folder."""
    if not _is_allowed(folder):
        return _no_file_may_grow

    def before():
        _mount(folder)
        _fill(folder)

    return before


def read_only(folder):
    """The same, so that nothing in the folder may be written; None where this machine has no way to do that."""
    if not _is_allowed(folder):
        if os.getuid() == 0:
            return None  # root writes past the rights of a folder
        return lambda: os.chmod(folder, 0o500)

    def before():
        libc = _mount(folder)
        _check(libc.mount(b"none", os.fsencode(folder), None, _READ_ONLY | _REMOUNT, None))

    return before
