"""The file of keys: what a line is, and that no complaint shows one."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.access.secrets import MAX_BYTES, MAX_KEY_FILE, key_file, read_secrets, typed_secrets
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Secret


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "keys.txt"
    path.write_bytes(content)
    return path


def test_each_line_is_a_key_in_its_order_and_once(tmp_path: Path) -> None:
    lines = "\ufeffgeheim \r\n\r\nПароль\r\ngeheim \r\n 111111-222222\n".encode()
    assert read_secrets(_file(tmp_path, lines)) == tuple(
        Secret(text.encode()) for text in ("geheim ", "Пароль", " 111111-222222")
    )


def test_a_key_file_is_read_beside_the_list_and_its_line_is_a_password_too(tmp_path: Path) -> None:
    (tmp_path / "start.bek").write_bytes(b"\0\1\n\2")
    assert read_secrets(_file(tmp_path, b"file:start.bek\nhex:00 fF10\n")) == (
        Secret(b"\0\1\n\2", "file"),
        Secret(b"file:start.bek"),
        Secret(b"\x00\xff\x10", "raw"),
        Secret(b"hex:00 fF10"),
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"hex:hunter2", "Line 1"),
        (b"good\nfile:hunter2", "line 2"),
        (b"good\nfile:hunter2\0", "line 2"),
        (b"hunter2\xff", "UTF-8"),
        (b"hunter2" * MAX_BYTES, "larger than"),
        (b"".join(b"hunter2%d\n" % number for number in range(10_001)), "more than 10,000"),
    ],
)
def test_what_cannot_be_read_is_said_without_the_key(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(EvidenceError, match=said) as caught:
        read_secrets(_file(tmp_path, content))
    assert "hunter2" not in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvidenceError, match=r"missing\.txt"):
        read_secrets(tmp_path / "missing.txt")


def test_what_is_typed_is_read_as_lines_of_a_file_are() -> None:
    assert typed_secrets("one\r\n two\n\none\nhex:00 fF") == (
        Secret(b"one"),
        Secret(b" two"),
        Secret(b"\x00\xff", "raw"),
        Secret(b"hex:00 fF"),
    )
    assert typed_secrets("file:start.key") == (Secret(b"file:start.key"),)
    assert typed_secrets("") == ()
    with pytest.raises(EvidenceError) as caught:
        typed_secrets("hex:secret")
    assert str(caught.value) == "The key begins with hex: and is not hexadecimal."


def test_a_key_file_is_its_content(tmp_path: Path) -> None:
    path = _file(tmp_path, b"a\nb\n")
    assert key_file(path) == Secret(b"a\nb\n", "file")
    path.write_bytes(bytes(MAX_KEY_FILE))
    assert key_file(path).value == bytes(MAX_KEY_FILE)
    with path.open("ab") as file:
        file.write(b"x")
    with pytest.raises(EvidenceError, match="larger than"):
        key_file(path)
    with pytest.raises(EvidenceError, match=r"missing\.key cannot be read: No such file"):
        key_file(tmp_path / "missing.key")
