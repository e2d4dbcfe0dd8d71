"""What a source says of itself, and where it is mounted."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.acquire.errors import AcquireError
from evidence.acquire.medium import Medium
from evidence.acquire.mounts import writable_mounts


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "an image.dd"
    path.write_bytes(os.urandom(2 << 20))
    return path


@pytest.fixture
def loop(image: Path) -> Iterator[Path]:
    """A block device of the image; skips where none can be made."""
    if os.geteuid() or not shutil.which("losetup"):
        pytest.skip("only root makes loop devices, with losetup")
    done = subprocess.run(["losetup", "--show", "-f", image], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no loop device: {done.stderr.strip()}")
    device = Path(done.stdout.strip())
    subprocess.run(["blockdev", "--setrw", device], check=True)  # an earlier use may have left it so
    yield device
    subprocess.run(["blockdev", "--setrw", device], check=True)
    subprocess.run(["losetup", "-d", device], check=True)


def test_a_block_device_states_whether_it_is_read_only(loop: Path, image: Path) -> None:
    medium = Medium(loop)
    assert (medium.kind, medium.size, medium.sector_size, medium.read_only) == (
        "block device",
        2 << 20,
        512,
        False,
    )
    assert medium.read(5, 3000) == image.read_bytes()[5:3005]
    assert medium.read_sector(1024, 512) == image.read_bytes()[1024:1536]
    medium.close()
    medium = Medium(loop, set_read_only=True)
    assert medium.read_only is True
    medium.close()
    said = subprocess.run(["blockdev", "--getro", loop], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "1"


def test_a_file_is_not_set_read_only(image: Path) -> None:
    with pytest.raises(AcquireError, match="only a block device can be set read-only"):
        Medium(image, set_read_only=True)


def test_what_is_no_source_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with pytest.raises(AcquireError, match="has 0 bytes"):
        Medium(tmp_path / "empty")
    with pytest.raises(AcquireError, match="is neither a file"):
        Medium(Path("/dev/null"))
    with pytest.raises(AcquireError, match="No such file"):
        Medium(tmp_path / "absent")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(AcquireError, match="is neither a file"):
        Medium(tmp_path / "pipe")


def test_reading_leaves_the_access_time(image: Path) -> None:
    os.utime(image, ns=(1, 2))
    medium = Medium(image)
    medium.read(0, 4096)
    medium.close()
    assert image.stat().st_atime_ns == 1


def test_a_mounted_image_is_found_through_its_loop_device(image: Path, tmp_path: Path) -> None:
    device = tmp_path / "sys/devices/loop7"
    (device / "loop").mkdir(parents=True)
    (device / "loop/backing_file").write_text(f"{image}\n")
    (device / "dev").write_text("7:7\n")
    part, holder = device / "loop7p1", tmp_path / "sys/devices/dm-0"
    for folder, number in ((part, "259:1"), (holder, "253:0")):
        folder.mkdir()
        (folder / "dev").write_text(f"{number}\n")
    (part / "partition").write_text("1\n")
    (part / "holders").mkdir()
    (part / "holders/dm-0").symlink_to(holder)
    (tmp_path / "sys/block").mkdir()
    (tmp_path / "sys/block/loop7").symlink_to(device)
    (tmp_path / "sys/dev/block").mkdir(parents=True)
    for number, folder in (("7:7", device), ("259:1", part), ("253:0", holder)):
        (tmp_path / "sys/dev/block" / number).symlink_to(folder)
    mounts = tmp_path / "mountinfo"

    def found(*lines: str) -> list[str]:
        mounts.write_text("\n".join(("25 1 8:1 / / rw,noatime shared:1 - ext4 /dev/sda1 rw", *lines)) + "\n")
        return writable_mounts(image, mounts, tmp_path / "sys")

    assert found() == []
    assert found("30 25 7:7 / /mnt/a rw - ext4 /dev/loop7 rw") == ["/mnt/a"]
    assert found("30 25 259:1 / /mnt/with\\040space rw shared:2 - ext4 /dev/loop7p1 rw") == [
        "/mnt/with space"
    ]
    assert found("30 25 253:0 / /mnt/dm ro - xfs /dev/mapper/x rw") == ["/mnt/dm"]
    assert found("30 25 7:7 / /mnt/a ro - ext4 /dev/loop7 ro,errors=continue") == []
    assert found("30 25 0:44 / /mnt/b rw - btrfs /dev/loop99 rw") == []


def test_a_mounted_device_is_found_by_the_real_system(loop: Path, tmp_path: Path) -> None:
    assert writable_mounts(loop) == []
    subprocess.run(["mkfs.ext4", "-q", "-F", loop], check=False)
    place = tmp_path / "mounted"
    place.mkdir()
    if subprocess.run(["mount", loop, place], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        assert writable_mounts(loop) == [str(place)]
    finally:
        subprocess.run(["umount", place], check=True)
