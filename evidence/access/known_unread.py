"""Contents that are recognised but not read, so that an unread volume can be named."""

from __future__ import annotations

from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource


class _Magic(NamedTuple):
    kind: str
    name: str
    offset: int
    magic: bytes
    reference: str
    version: int | None = None
    """Where two bytes tell it, the larger number first."""


_MAGICS = (
    _Magic("qcow2", "QCOW image inside another layer", 0, b"QFI\xfb", "QEMU docs/interop/qcow2.rst"),
    _Magic("qed", "QED disk image", 0, b"QED\0", "QEMU docs/interop/qed_spec.rst"),
    _Magic("parallels", "Parallels disk image", 0, b"WithoutFreeSpace", "QEMU docs/interop/parallels.rst"),
    _Magic("parallels", "Parallels disk image", 0, b"WithouFreSpacExt", "QEMU docs/interop/parallels.rst"),
    _Magic("vmdk", "VMDK image inside another layer", 0, b"KDMV", "VMware Virtual Disk Format 1.1"),
    _Magic("vhd", "VHD image inside another layer", 0, b"conectix", "Microsoft VHD Specification 1.0"),
    _Magic("vhdx", "VHDX image inside another layer", 0, b"vhdxfile", "Microsoft [MS-VHDX]"),
    _Magic("vdi", "VDI image inside another layer", 64, b"\x7f\x10\xda\xbe", "VirtualBox VDICore.h"),
    _Magic("aff", "AFF image inside another layer", 0, b"AFF10\r\n\0", "AFFLIB documentation"),
    _Magic("ewf", "E01 image inside another layer", 0, b"EVF\t\r\n\xff\0", "libyal/libewf documentation"),
    _Magic("ewf", "L01 image inside another layer", 0, b"LVF\t\r\n\xff\0", "libyal/libewf documentation"),
    _Magic("ewf2", "Ex01 image inside another layer", 0, b"EVF2\r\n\x81\0", "libyal/libewf documentation"),
    _Magic("ewf2", "Lx01 image inside another layer", 0, b"LEF2\r\n\x81\0", "libyal/libewf documentation"),
    _Magic("ad1", "AD1 image inside another layer", 0, b"ADSEGMENTEDFILE\0", "pcbje/pyad1 documentation"),
    _Magic(
        "adcrypt", "AD-encrypted image inside another layer", 0, b"ADCRYPT\0", "libyal/libewf documentation"
    ),
    _Magic(
        "android_sparse",
        "Android sparse image inside another layer",
        0,
        b"\x3a\xff\x26\xed",
        "AOSP system/core/libsparse, sparse_format.h",
    ),
    _Magic("refs", "ReFS", 3, b"ReFS\0\0\0\0", "libyal/libfsrefs documentation", version=40),
    _Magic("ufdr", "UFDR report with a password", 0, b"\x2d\x06\x52\x6d", "seen in reports of UFED"),
    _Magic("swap", "Linux swap space", 4086, b"SWAPSPACE2", "Linux include/linux/swap.h"),
    _Magic("swap", "Linux swap space", 4086, b"SWAP-SPACE", "Linux include/linux/swap.h"),
    _Magic("ext", "ext4 with features that are not read", 1080, b"\x53\xef", "Linux fs/ext4/ext4.h"),
    _Magic(
        "zip", "end of a zip archive behind other bytes", -22, b"PK\x05\x06", "PKWARE, APPNOTE.TXT 6.3.10"
    ),
    _Magic("ntfs", "NTFS that cannot be opened", 3, b"NTFS    ", "Linux fs/ntfs3/ntfs.h"),
    _Magic(
        "exfat", "exFAT that cannot be opened", 3, b"EXFAT   ", "Microsoft, exFAT file system specification"
    ),
    _Magic("fat", "FAT that cannot be opened", 82, b"FAT32   ", "Microsoft, FAT32 specification 1.03"),
    _Magic("fat", "FAT that cannot be opened", 54, b"FAT16   ", "Microsoft, FAT32 specification 1.03"),
    _Magic("fat", "FAT that cannot be opened", 54, b"FAT12   ", "Microsoft, FAT32 specification 1.03"),
    _Magic("hfs", "HFS (classic)", 1024, b"BD", "Inside Macintosh: Files (1992), chapter 2"),
    *(
        _Magic("openpgp", "encrypted OpenPGP message", 0, magic, "RFC 9580, 4.2, 5.1 and 5.3")
        for magic in (
            b"-----BEGIN PGP MESSAGE-----",
            b"\x84\x5e\x03",
            b"\x85\x01\x0c\x03",
            b"\x85\x01\x8c\x03",
            b"\x85\x02\x0c\x03",
            b"\x8c\x0d\x04\x07",
            b"\x8c\x0d\x04\x09",
        )
    ),
    _Magic("ubi", "UBI (flash memory)", 0, b"UBI#", "Linux drivers/mtd/ubi/ubi-media.h"),
    _Magic("ubifs", "UBIFS", 0, b"\x31\x18\x10\x06", "Linux fs/ubifs/ubifs-media.h"),
    _Magic("jffs2", "JFFS2", 0, b"\x85\x19\x03\x20", "Linux include/uapi/linux/jffs2.h"),
    _Magic("jffs2", "JFFS2", 0, b"\x85\x19\x01\xe0", "Linux include/uapi/linux/jffs2.h"),
    _Magic("jffs2", "JFFS2", 0, b"\x85\x19\x02\xe0", "Linux include/uapi/linux/jffs2.h"),
    _Magic("android_boot", "Android boot image", 0, b"ANDROID!", "AOSP system/tools/mkbootimg, bootimg.h"),
    _Magic("android_boot", "Android boot image", 0, b"VNDRBOOT", "AOSP system/tools/mkbootimg, bootimg.h"),
    _Magic("dmg", "DMG image inside another layer", -512, b"koly", "libyal/libmodi documentation"),
    _Magic(
        "sparse_image",
        "sparse image inside another layer",
        0,
        b"sprs\0\0\0\3",
        "libyal/libmodi documentation",
    ),
    *(
        _Magic("cpio", "cpio archive", 0, magic, "FreeBSD libarchive, cpio(5)")
        for magic in (b"070701", b"070702", b"070707")
    ),
    _Magic("ar", "ar archive", 0, b"!<arch>\n", "FreeBSD ar(5)"),
    _Magic("xar", "xar archive", 0, b"xar!", "apple-oss-distributions/xar, xar.h"),
    _Magic("wim", "WIM image", 0, b"MSWIM\0\0\0", "Microsoft, Windows Imaging File Format (2007)"),
    _Magic("cab", "Microsoft cabinet", 0, b"MSCF\0\0\0\0", "Microsoft [MS-CAB]"),
    *(
        _Magic("lha", "LHA archive", 2, b"-lh" + method + b"-", "LHA header of levels 0 to 2")
        for method in (b"0", b"1", b"4", b"5", b"6", b"7", b"d")
    ),
    _Magic("warc", "web archive (WARC)", 0, b"WARC/1.", "ISO 28500"),
    _Magic("lz4", "LZ4 in the legacy frame", 0, b"\x02\x21\x4c\x18", "LZ4 frame format description"),
    _Magic("lzip", "content packed with lzip", 0, b"LZIP\x01", "Lzip manual, file format"),
    _Magic("vbmeta", "Android Verified Boot metadata", 0, b"AVB0", "AOSP external/avb, README"),
    _Magic(
        "ufs", "UFS2 with a superblock at 8 KiB", 8192 + 1372, b"\x19\x01\x54\x19", "FreeBSD sys/ufs/ffs/fs.h"
    ),
)


def name_unread(source: ByteSource) -> tuple[str, str] | None:
    """The kind and the name of a content that is known and not read, or None."""
    for known in _MAGICS:
        try:
            if source.read_at(_place(source, known), len(known.magic)) == known.magic:
                return known.kind, known.name + _version(source, known)
        except ReadError:
            continue
    return None


def _place(source: ByteSource, known: _Magic) -> int:
    """Where the mark stands: below 0 it is counted from the end."""
    return known.offset if known.offset >= 0 else max(0, source.size + known.offset)


def _version(source: ByteSource, known: _Magic) -> str:
    return "" if known.version is None else " {}.{}".format(*source.read_at(known.version, 2))


def names() -> frozenset[str]:
    """The names of all contents that are known and not read."""
    return frozenset(known.name for known in _MAGICS)
