"""Names and keys of wireless networks as Android and wpa_supplicant write them.

Reference: android.net.wifi.WifiConfiguration (SSID, preSharedKey, getKey); wpa_supplicant.conf(5).
"""

from __future__ import annotations

_KINDS = (
    "WPA_PSK",
    "WPA_EAP",
    "WPA2_PSK",
    "SUITE_B_192",
    "WAPI_PSK",
    "WAPI_CERT",
    "SAE",
    "OWE",
    "WEP",
    "NONE",
)


def network_name(stored: str | None) -> str | None:
    """A name or key without the quotes that say that it is text; hexadecimal stays as it is stored."""
    if stored is not None and len(stored) >= 2 and stored[0] == stored[-1] == '"':
        return stored[1:-1]
    return stored


def key_kind(config_key: str | None) -> str | None:
    """How the network is secured: what stands behind the name in Android's key of a configuration."""
    if config_key is None:
        return None
    behind = config_key.rpartition('"')[2]
    return behind if behind.startswith(_KINDS) else None
