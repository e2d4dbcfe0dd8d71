"""The protobuf in which Android's settings pack what an application used of the battery.

Reference: AOSP packages/apps/Settings, fuelgauge BatteryInformation (names, numbers and types of fields; milliseconds).
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from decimal import Decimal

from evidence.model.kinds import Detail
from parsers.support import stated
from parsers.support.protobuf import declared
from parsers.support.protobuf.declared import Known
from parsers.support.rows import Row

_DEVICE = {1: Known("level", "int"), 2: Known("status", "int"), 3: Known("health", "int")}
_FIELDS = {
    1: Known("device", _DEVICE),
    2: Known("is_hidden", "bool"),
    3: Known("boot_timestamp", "int"),
    4: Known("zone_id", "text"),
    7: Known("app_label", "text"),
    10: Known("total_power", "double"),
    11: Known("consume_power", "double"),
    12: Known("percent_of_total", "double"),
    13: Known("drain_type", "int"),
    14: Known("foreground_usage_time_in_ms", "int"),
    15: Known("background_usage_time_in_ms", "int"),
    16: Known("foreground_usage_consume_power", "double"),
    17: Known("foreground_service_usage_consume_power", "double"),
    18: Known("background_usage_consume_power", "double"),
    19: Known("cached_usage_consume_power", "double"),
    20: Known("foreground_service_usage_time_in_ms", "int"),
}
_APART = ("device", "app_label", "foreground_usage_time_in_ms")


@dataclass(frozen=True, slots=True)
class Information:
    """``label`` is the application's name, ``foreground`` seconds in front, as decimal text where it is a fraction."""

    label: str | None = None
    foreground: int | str | None = None
    details: tuple[Detail, ...] = ()


def read(row: Row) -> Information:
    """What the column batteryInformation states; nothing where there is none, with a warning where it is damaged."""
    text = row.text("batteryInformation")
    if not text:
        return Information()
    try:
        found = declared.read(base64.b64decode("".join(text.split()), validate=True), _FIELDS)
    except (binascii.Error, ValueError):
        row.context.warn("batteryInformation is not Base64", row.locator)
        return Information()
    if found.damage:
        row.context.warn(f"batteryInformation is damaged: {found.damage}", row.locator)
    told = [(f"battery {each.name}", found.at("device", each.name)) for each in _DEVICE.values()]
    told += [(each.name, found[each.name]) for each in _FIELDS.values() if each.name not in _APART]
    return Information(
        found["app_label"] or None,
        seconds(found["foreground_usage_time_in_ms"]),
        tuple(stated.detail(name, value) for name, value in told if value is not None),
    )


def seconds(milliseconds: int | None) -> int | str | None:
    """Whole seconds as a number, others as decimal text."""
    if milliseconds is None:
        return None
    whole, rest = divmod(milliseconds, 1000)
    return f"{Decimal(milliseconds) / 1000:f}" if rest else whole
