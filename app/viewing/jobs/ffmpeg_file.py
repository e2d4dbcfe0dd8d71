"""A file with sound tracks, as FFmpeg's readers take it apart: its tracks, and their packets one after the other."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from ctypes import POINTER, byref, c_void_p
from fractions import Fraction
from typing import Any

from app.viewing.jobs import ffmpeg_library as ff
from app.viewing.jobs.media_stream import MediaStream
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

DECODERS = (
    "aac", "aac_latm", "alac", "amrnb", "amrwb", "mp1", "mp1float", "mp2", "mp2float", "mp3", "mp3float", "ac3", "eac3",
    "opus", "vorbis", "flac", "speex", "wmav1", "wmav2", "wmapro", "wmalossless", "wmavoice", "gsm", "gsm_ms", "qcelp",
    "evrc", "nellymoser", "adpcm_ms", "adpcm_ima_wav", "adpcm_ima_qt", "adpcm_swf", "adpcm_yamaha", "pcm_alaw",
    "pcm_mulaw", "pcm_u8", "pcm_s8", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_s32be",
    "pcm_f32le", "pcm_f32be", "pcm_f64le", "pcm_f64be", "pcm_dvd", "pcm_bluray",
)  # fmt: skip
"""FFmpeg's names of the decoders that are used: sound, and none that another library would do."""
_BUFFER = 1 << 15
_PROBED = 2 << 20
"""Bytes that may be looked at to find out what the tracks are."""
_MOST_STREAMS = 256
_SIZE, _FORCE = 0x10000, 0x20000
"""AVSEEK_SIZE, AVSEEK_FORCE."""
_DISCARD_ALL = 48


class OpenedFile:
    """A file opened by the one reader of FFmpeg that is named. Raises EvidenceError, in words. Close it."""

    def __init__(self, source: ByteSource, reader: str) -> None:
        self.library = ff.library()
        self._stream = MediaStream(source)
        # ctypes keeps no callback alive: these must last as long as FFmpeg may call them.
        self._callbacks = ff.READ(self._read), ff.SEEK(self._seek)
        self._format: Any = POINTER(ff.Format)()
        self._input: Any = POINTER(ff.Input)()
        self._packet: Any = self.library.av_packet_alloc()
        try:
            self._open(reader)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Lets go of it."""
        self.library.avformat_close_input(byref(self._format))
        if self._input:
            self.library.av_free(self._input.contents.buffer)
        self.library.avio_context_free(byref(self._input))
        self.library.av_packet_free(byref(self._packet))

    def check(self) -> None:
        """Raises what went wrong while FFmpeg read evidence. Call it whenever it came back."""
        self._stream.check()

    def tracks(self, kind: int) -> list[Any]:
        """Tracks of a kind, each an :class:`app.viewing.jobs.ffmpeg_library.Stream`."""
        return [each for each in self._streams() if each.parameters.contents.kind == kind]

    def start_of(self, kind: int) -> Fraction | None:
        """When the first track of a kind begins, in seconds, where there is one that says so."""
        for each in self.tracks(kind)[:1]:
            if each.start != ff.NO_TIME and each.base.under > 0:
                return Fraction(each.start * each.base.over, each.base.under)
        return None

    def end(self) -> Fraction | None:
        """When the last track ends, in seconds, where that is stated or was estimated."""
        found = self._format.contents
        if found.duration <= 0:
            return None
        return Fraction(found.duration + (found.start if found.start != ff.NO_TIME else 0), 1_000_000)

    def only(self, index: int) -> None:
        """Leaves the packets of every other track out."""
        for stream in self._streams():
            if stream.index != index:
                self.library.av_opt_set_int(byref(stream), b"discard", _DISCARD_ALL, 0)

    def packets(self, index: int, most: int) -> Iterator[Any]:
        """The next packets of a track, each until the next is asked for.

        Raises EvidenceError after ``most`` packets of any track, and where the evidence cannot be read.
        """
        for _ in range(most):
            ended = self.library.av_read_frame(self._format, self._packet)
            self.check()
            if ended < 0:
                return
            try:
                if self._packet.contents.stream == index:
                    yield self._packet
            finally:
                if self._packet:  # else the file was closed meanwhile
                    self.library.av_packet_unref(self._packet)
        raise EvidenceError(f"No sound was found in {most:,} packets of the file.")

    def seek(self, index: int, moment: int) -> bool:
        """Turns to a packet at or before a moment of a track, in its own units; False where that is not possible."""
        reached = self.library.avformat_seek_file(self._format, index, ff.NO_TIME, moment, moment, 0)
        self.check()
        return bool(reached >= 0)

    def _streams(self) -> list[Any]:
        """Every track; readers may find more as they go on."""
        found = self._format.contents
        return [found.streams[number].contents for number in range(min(found.count, _MOST_STREAMS))]

    def _open(self, reader: str) -> None:
        library = self.library
        chosen = library.av_find_input_format(reader.split(",", maxsplit=1)[0].encode())
        # What FFmpeg allocates it may also replace and give back, so its own function must make the buffer.
        buffer = library.av_malloc(_BUFFER)
        self._input = library.avio_alloc_context(
            buffer, _BUFFER, 0, None, self._callbacks[0], None, self._callbacks[1]
        )
        self._format = library.avformat_alloc_context()
        if not (chosen and buffer and self._input and self._format and self._packet):
            raise EvidenceError(
                "This sound cannot be decoded here: FFmpeg lacks its reader, or there is no memory."
            )
        self._format.contents.input = ctypes.cast(self._input, c_void_p).value
        options = c_void_p()
        for name, value in _options(reader):
            library.av_dict_set(byref(options), name, value, 0)
        try:
            found = library.avformat_open_input(byref(self._format), None, chosen, byref(options))
        finally:
            library.av_dict_free(byref(options))
        self.check()
        if found >= 0:
            found = library.avformat_find_stream_info(self._format, None)
            self.check()
        if found < 0:
            raise EvidenceError("This file cannot be decoded: it is damaged or cut off.")

    def _read(self, _: int | None, target: int, size: int) -> int:
        data = self._stream.read(max(0, size))
        ctypes.memmove(target, data, len(data))
        return len(data) or ff.END

    def _seek(self, _: int | None, offset: int, whence: int) -> int:
        whence &= ~_FORCE
        if whence == _SIZE:
            return self._stream.size
        if whence not in (io.SEEK_SET, io.SEEK_CUR, io.SEEK_END):
            return ff.FAILED
        return self._stream.seek(offset, whence)


def _options(reader: str) -> Iterator[tuple[bytes, bytes]]:
    yield b"format_whitelist", reader.encode()
    yield b"protocol_whitelist", b"none"
    yield b"codec_whitelist", ",".join(DECODERS).encode()
    yield b"probesize", str(_PROBED).encode()
    yield b"max_streams", str(_MOST_STREAMS).encode()
