"""One sound track of an opened file, decoded by FFmpeg from where the file stands."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_int64, c_void_p
from fractions import Fraction
from itertools import chain
from typing import Any, NamedTuple

from app.viewing.jobs import ffmpeg_library as ff
from app.viewing.jobs.ffmpeg_file import DECODERS, OpenedFile
from app.viewing.jobs.ffmpeg_samples import numbers
from app.viewing.jobs.media_kinds import sound_words
from evidence.contract.errors import EvidenceError

_MOST_PACKETS = 500_000
"""Packets of any track that are read for one question."""
_MOST_COUNTED = 2_500_000
"""Packets that are read to find out the length: 14 hours of AMR."""
_MOST_IN_FRAME = 1 << 20


class Decoded(NamedTuple):
    """An array of 16-bit numbers, a row for each moment; ``moment`` of the first one in seconds of the file's clock.

    ``after_loss``: packets before it could not be decoded.
    """

    moment: Fraction | None
    values: Any
    rate: int
    channels: int
    after_loss: bool


class Track:
    """Sound track ``number`` of a file, from 0. Raises EvidenceError, in words, also where its methods do. Close it."""

    def __init__(self, opened: OpenedFile, number: int) -> None:
        self._opened, self._library = opened, opened.library
        tracks = opened.tracks(ff.SOUND)
        if not 0 <= number < len(tracks):
            raise EvidenceError(
                "This file has no sound track." if not tracks else "It has no such sound track."
            )
        self._stream = tracks[number]
        self.base = Fraction(self._stream.base.over, max(1, self._stream.base.under))
        """Seconds of a unit of its clock."""
        self._decoder = c_void_p()
        self._frame: Any = self._library.av_frame_alloc()
        self.codec = self._library.avcodec_get_name(self._stream.parameters.contents.codec).decode(
            "ascii", "replace"
        )
        self.lost = 0
        """Packets that could not be decoded so far."""
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Lets go of it. Before the file is closed."""
        self._library.avcodec_free_context(byref(self._decoder))
        self._library.av_frame_free(byref(self._frame))

    def seek(self, moment: Fraction) -> bool:
        """Turns to a packet at or before a moment, in seconds; False where that is not possible."""
        self._library.avcodec_flush_buffers(self._decoder)
        return self._opened.seek(self._stream.index, int(moment / self.base) if self.base else 0)

    def decoded(self) -> Iterator[Decoded]:
        """What can be decoded, up to the end of the file."""
        lost = self.lost
        for packet in chain(self._opened.packets(self._stream.index, _MOST_PACKETS), (None,)):
            if self._library.avcodec_send_packet(self._decoder, packet) < 0 and packet is not None:
                self.lost += 1
                continue
            for each in self._ready(self.lost > lost):
                yield each
                lost = self.lost

    def stated(self) -> Fraction | None:
        """When the sound ends, in seconds, where the file states it."""
        stream = self._stream
        if stream.duration <= 0:
            return None
        start = stream.start if stream.start != ff.NO_TIME else 0
        return self.base * int(stream.duration + start)

    def counted(self) -> Fraction | None:
        """When the last packet ends, in seconds: reads all packets that are left, without decoding them.

        None where they are too many.
        """
        end = 0
        for number, packet in enumerate(self._opened.packets(self._stream.index, _MOST_COUNTED)):
            if number + 1 >= _MOST_COUNTED:
                return None
            if packet.contents.pts != ff.NO_TIME:
                end = max(end, packet.contents.pts + max(0, packet.contents.duration))
        return end * self.base

    def _ready(self, after_loss: bool) -> Iterator[Decoded]:
        """Frames that the decoder has made of what it was given."""
        library, frame = self._library, self._frame.contents
        while (found := library.avcodec_receive_frame(self._decoder, self._frame)) not in (ff.AGAIN, ff.END):
            channels = self._channels()
            values = numbers(frame, channels) if found >= 0 else None
            if values is None:
                self.lost += 1
                return
            moment = None if frame.pts == ff.NO_TIME else frame.pts * self.base
            yield Decoded(moment, values, self._option(b"ar"), channels, after_loss)
            after_loss = False

    def _open(self) -> None:
        library, parameters = self._library, self._stream.parameters
        found = library.avcodec_find_decoder(parameters.contents.codec)
        self._decoder = c_void_p(library.avcodec_alloc_context3(found))
        options = c_void_p()
        for name, value in (
            (b"codec_whitelist", ",".join(DECODERS)),
            (b"max_samples", str(_MOST_IN_FRAME)),
            (b"threads", "1"),
        ):
            library.av_dict_set(byref(options), name, value.encode(), 0)
        try:
            ready = (
                bool(found and self._decoder and self._frame)
                and library.avcodec_parameters_to_context(self._decoder, parameters) >= 0
                and library.av_opt_set_q(self._decoder, b"pkt_timebase", self._stream.base, 0) >= 0
                and library.avcodec_open2(self._decoder, found, byref(options)) >= 0
            )
        finally:
            library.av_dict_free(byref(options))
        if not ready:
            raise EvidenceError(f"Sound of this codec is not decoded here: {sound_words(self.codec)}.")
        self._opened.only(self._stream.index)

    def _option(self, name: bytes) -> int:
        value = c_int64()
        self._library.av_opt_get_int(self._decoder, name, 0, byref(value))
        return int(value.value)

    def _channels(self) -> int:
        layout = ff.Layout()
        self._library.av_opt_get_chlayout(self._decoder, b"ch_layout", 0, byref(layout))
        found = int(layout.channels)
        self._library.av_channel_layout_uninit(byref(layout))
        return found
