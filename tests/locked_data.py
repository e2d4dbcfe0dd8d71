"""Locked volumes made by cryptsetup and QEMU around a small file system."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from make_data import MIB, content, data, maker, run

__all__ = ["KEY_FILE", "PASSPHRASE", "data", "master_key"]

PASSPHRASE = "Blåbär & 蜜 #1"  # noqa: S105 - of images that tests make
KEY_FILE = content(77, 3000)
_WAYS = {
    "luks2-argon2id.img": ("--pbkdf", "argon2id", "--pbkdf-memory", "32768", "--pbkdf-force-iterations", "4"),
    "luks2-argon2i.img": ("--pbkdf", "argon2i", "--pbkdf-memory", "32768", "--pbkdf-force-iterations", "4"),
    "luks2-pbkdf2.img": ("--pbkdf", "pbkdf2", "--pbkdf-force-iterations", "1000", "--sector-size", "512"),
}


def master_key(image: Path, secret: bytes) -> bytes:
    """The volume key, as cryptsetup itself finds it."""
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "secret"), Path(folder, "key")
        given.write_bytes(secret)
        options = ("--dump-master-key", "--key-file", given, "--master-key-file", made)
        run("cryptsetup", "luksDump", "-q", *options, image)
        return made.read_bytes()


def _luks2(path: Path) -> None:
    clear = data("ext4.dd").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "first"), Path(folder, "second")
        first.write_bytes(PASSPHRASE.encode())
        second.write_bytes(KEY_FILE)
        path.write_bytes(b"")
        os.truncate(path, 16 * MIB + len(clear))
        way = _WAYS[path.name]
        run("cryptsetup", "luksFormat", "-q", "--type", "luks2", *way, "--key-file", first, path)
        fast = ("--pbkdf", "pbkdf2", "--pbkdf-force-iterations", "1000")
        run("cryptsetup", "luksAddKey", "-q", *fast, "--key-file", first, path, second)
    sector = 512 if "512" in way else 4096
    key = master_key(path, PASSPHRASE.encode())
    with path.open("r+b") as file:
        file.seek(16 * MIB)
        for at in range(0, len(clear), sector):
            tweak = modes.XTS((at // 512).to_bytes(16, "little"))
            file.write(Cipher(algorithms.AES(key), tweak).encryptor().update(clear[at : at + sector]))


for _name in _WAYS:
    maker(_name)(_luks2)


def locked_by_qemu(clear: Path, path: Path, passphrase: str, *options: str) -> None:
    """A LUKS1 volume of QEMU."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "secret")
        given.write_text(passphrase)
        wanted = ",".join(("key-secret=s", "iter-time=10", *options))
        command = ("--object", f"secret,id=s,file={given}", "-f", "raw", "-O", "luks", "-o", wanted)
        for attempt in range(10):
            try:
                run("qemu-img", "convert", *command, clear, path)
                return
            except RuntimeError as error:  # on a busy machine it cannot measure how many iterations to take
                if "CPU usage" not in str(error) or attempt == 9:
                    raise


@maker("luks1-xts.img")
def _xts(path: Path) -> None:
    locked_by_qemu(
        data("ext4.dd"),
        path,
        PASSPHRASE,
        "cipher-alg=aes-256",
        "cipher-mode=xts",
        "ivgen-alg=plain64",
        "hash-alg=sha512",
    )


@maker("luks1-essiv.img")
def _essiv(path: Path) -> None:
    essiv = ("ivgen-alg=essiv", "ivgen-hash-alg=sha256")
    locked_by_qemu(
        data("ext4.dd"), path, PASSPHRASE, "cipher-alg=aes-256", "cipher-mode=cbc", *essiv, "hash-alg=sha1"
    )


@maker("luks1-plain.img")
def _plain(path: Path) -> None:
    locked_by_qemu(
        data("ext4.dd"),
        path,
        PASSPHRASE,
        "cipher-alg=aes-128",
        "cipher-mode=cbc",
        "ivgen-alg=plain",
        "hash-alg=sha256",
    )


@maker("luks1-serpent.img")
def _serpent(path: Path) -> None:
    locked_by_qemu(
        data("ext4.dd"), path, PASSPHRASE, "cipher-alg=serpent-256", "cipher-mode=xts", "ivgen-alg=plain64"
    )
