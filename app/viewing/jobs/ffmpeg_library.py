"""FFmpeg's libraries that OpenCV's wheel brings, called directly: OpenCV itself hands over no sound.

Only functions of the public interface are called, and of its structures only fields near their beginning are read,
as they stand in the one major version of each library that is named below. Another version is refused in words.

Reference: FFmpeg 8, libavformat/avformat.h, libavformat/avio.h, libavcodec/avcodec.h, packet.h, codec_par.h,
libavutil/frame.h, opt.h, channel_layout.h, error.h; its rule that fields keep their place within a major version:
doc/APIchanges.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_int64, c_uint, c_uint64, c_void_p
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from evidence.contract.errors import EvidenceError

VERSIONS = {"avutil": 60, "avcodec": 62, "avformat": 62}
END = -541_478_725
"""AVERROR_EOF."""
AGAIN = -11
FAILED = -5
NO_TIME = -(1 << 63)
VIDEO, SOUND = 0, 1
_QUIET = -8
READ = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
SEEK = ctypes.CFUNCTYPE(c_int64, c_void_p, c_int64, c_int)


class Ratio(ctypes.Structure):
    """AVRational."""

    _fields_ = (("over", c_int), ("under", c_int))


class Parameters(ctypes.Structure):
    """Beginning of AVCodecParameters."""

    _fields_ = (("kind", c_int), ("codec", c_int))


class Stream(ctypes.Structure):
    """Beginning of AVStream."""

    _fields_ = (
        ("av_class", c_void_p),
        ("index", c_int),
        ("id", c_int),
        ("parameters", POINTER(Parameters)),
        ("private", c_void_p),
        ("base", Ratio),
        ("start", c_int64),
        ("duration", c_int64),
    )


class Format(ctypes.Structure):
    """Beginning of AVFormatContext."""

    _fields_ = (
        ("av_class", c_void_p),
        ("reader", c_void_p),
        ("writer", c_void_p),
        ("private", c_void_p),
        ("input", c_void_p),
        ("flags", c_int),
        ("count", c_uint),
        ("streams", POINTER(POINTER(Stream))),
        ("group_count", c_uint),
        ("groups", c_void_p),
        ("chapter_count", c_uint),
        ("chapters", c_void_p),
        ("url", c_char_p),
        ("start", c_int64),
        ("duration", c_int64),
    )


class Input(ctypes.Structure):
    """Beginning of AVIOContext."""

    _fields_ = (("av_class", c_void_p), ("buffer", c_void_p))


class Packet(ctypes.Structure):
    """Beginning of AVPacket."""

    _fields_ = (
        ("owner", c_void_p),
        ("pts", c_int64),
        ("dts", c_int64),
        ("data", c_void_p),
        ("size", c_int),
        ("stream", c_int),
        ("flags", c_int),
        ("side", c_void_p),
        ("sides", c_int),
        ("duration", c_int64),
    )


class Samples(ctypes.Structure):
    """Beginning of AVFrame."""

    _fields_ = (
        ("data", c_void_p * 8),
        ("sizes", c_int * 8),
        ("planes", c_void_p),
        ("width", c_int),
        ("height", c_int),
        ("count", c_int),
        ("format", c_int),
        ("picture", c_int),
        ("aspect", Ratio),
        ("pts", c_int64),
    )


class Layout(ctypes.Structure):
    """AVChannelLayout."""

    _fields_ = (("order", c_int), ("channels", c_int), ("mask", c_uint64), ("opaque", c_void_p))


_HANDLE = c_void_p
_AT = POINTER(c_void_p)
_FUNCTIONS: dict[str, tuple[tuple[str, object, tuple[object, ...]], ...]] = {
    "avutil": (
        ("av_malloc", c_void_p, (ctypes.c_size_t,)),
        ("av_free", None, (c_void_p,)),
        ("av_dict_set", c_int, (_AT, c_char_p, c_char_p, c_int)),
        ("av_dict_free", None, (_AT,)),
        ("av_log_set_level", None, (c_int,)),
        ("av_frame_alloc", POINTER(Samples), ()),
        ("av_frame_free", None, (POINTER(POINTER(Samples)),)),
        ("av_opt_get_int", c_int, (_HANDLE, c_char_p, c_int, POINTER(c_int64))),
        ("av_opt_set_int", c_int, (_HANDLE, c_char_p, c_int64, c_int)),
        ("av_opt_set_q", c_int, (_HANDLE, c_char_p, Ratio, c_int)),
        ("av_opt_get_chlayout", c_int, (_HANDLE, c_char_p, c_int, POINTER(Layout))),
        ("av_channel_layout_uninit", None, (POINTER(Layout),)),
    ),
    "avcodec": (
        ("avcodec_find_decoder", c_void_p, (c_int,)),
        ("avcodec_get_name", c_char_p, (c_int,)),
        ("avcodec_alloc_context3", c_void_p, (c_void_p,)),
        ("avcodec_free_context", None, (_AT,)),
        ("avcodec_parameters_to_context", c_int, (_HANDLE, POINTER(Parameters))),
        ("avcodec_open2", c_int, (_HANDLE, c_void_p, _AT)),
        ("avcodec_flush_buffers", None, (_HANDLE,)),
        ("avcodec_send_packet", c_int, (_HANDLE, POINTER(Packet))),
        ("avcodec_receive_frame", c_int, (_HANDLE, POINTER(Samples))),
        ("av_packet_alloc", POINTER(Packet), ()),
        ("av_packet_free", None, (POINTER(POINTER(Packet)),)),
        ("av_packet_unref", None, (POINTER(Packet),)),
    ),
    "avformat": (
        ("av_find_input_format", c_void_p, (c_char_p,)),
        ("avio_alloc_context", POINTER(Input), (c_void_p, c_int, c_int, c_void_p, READ, c_void_p, SEEK)),
        ("avio_context_free", None, (POINTER(POINTER(Input)),)),
        ("avformat_alloc_context", POINTER(Format), ()),
        ("avformat_open_input", c_int, (POINTER(POINTER(Format)), c_char_p, c_void_p, _AT)),
        ("avformat_find_stream_info", c_int, (POINTER(Format), _AT)),
        ("avformat_close_input", None, (POINTER(POINTER(Format)),)),
        ("avformat_seek_file", c_int, (POINTER(Format), c_int, c_int64, c_int64, c_int64, c_int)),
        ("av_read_frame", c_int, (POINTER(Format), POINTER(Packet))),
    ),
}


@cache
def library() -> Any:
    """Every function that is used, by its own name. Raises EvidenceError, in words, where there are none to rely on."""
    functions = SimpleNamespace()
    try:
        for name, wanted in VERSIONS.items():
            loaded = ctypes.CDLL(str(_file(name)))
            major = getattr(loaded, f"{name}_version")() >> 16
            if major != wanted:
                raise EvidenceError(
                    f"Sound of this format is not decoded here: FFmpeg's library lib{name} has version {major}, "
                    f"and this program knows version {wanted}."
                )
            for function, gives, takes in _FUNCTIONS[name]:
                found = getattr(loaded, function)
                found.restype, found.argtypes = gives, takes
                setattr(functions, function, found)
    except (OSError, AttributeError) as error:
        raise EvidenceError(
            "Sound of this format is not decoded here: the libraries of FFmpeg that do it are not there."
        ) from error
    functions.av_log_set_level(_QUIET)
    return functions


def _file(name: str) -> Path:
    """Where the wheel of OpenCV keeps a library. OpenCV itself is not loaded for it. Raises OSError for none."""
    package = find_spec("cv2")
    if package is None or package.origin is None:
        raise FileNotFoundError(name)
    for folder in sorted(Path(package.origin).parents[1].glob("opencv_python_headless*.libs")):
        for path in sorted(folder.glob(f"lib{name}-*.so*")):
            return path
    raise FileNotFoundError(name)
