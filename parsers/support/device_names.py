"""What Android's own names of a device's facts hold, in the common words of the kind device.

Reference: android.os.Build, android.provider.Settings (Secure, Global, System), AOSP build/make/tools/buildinfo.sh.
"""

from __future__ import annotations

import re

_PARTITION = re.compile(
    r"ro\.product\.(?:bootimage|odm|odm_dlkm|product|system|system_ext|vendor|vendor_dlkm)\.(.+)"
)
_PROPERTIES = {
    "ro.product.model": "model",
    "ro.product.manufacturer": "manufacturer",
    "ro.serialno": "serial",
    "ro.boot.serialno": "serial",
    "ro.build.version.release": "version",
    "ro.build.display.id": "build",
    "persist.sys.timezone": "zone",
}
_SETTINGS = {
    "android_id": "android id",
    "bluetooth_address": "mac",
    "bluetooth_name": "device name",
    "device_name": "device name",
    "advertising_id": "advertising id",
}


def common_word(name: str) -> str | None:
    """Of a property of the system; None where the name is of something else."""
    if found := _PARTITION.fullmatch(name):
        name = f"ro.product.{found[1]}"
    return _PROPERTIES.get(name)


def common_word_of_setting(name: str) -> str | None:
    """Of a setting."""
    return _SETTINGS.get(name)
