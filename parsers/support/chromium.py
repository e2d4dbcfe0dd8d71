"""What the History databases of Chromium's family share.

Reference: Chromium ui/base/page_transition_types.h; components/history/core/browser/download_constants.h;
components/download/public/common/download_danger_type.h.
"""

from __future__ import annotations

from parsers.support.android_folders import package

_FAMILY = (
    ("microsoft/edge", "Edge"), ("microsoft edge", "Edge"), ("microsoft-edge", "Edge"), ("microsoft.emmx", "Edge"),
    ("bravesoftware", "Brave"), ("brave-browser", "Brave"), ("com.brave.", "Brave"),
    ("opera software", "Opera"), ("operasoftware", "Opera"), ("com.opera.", "Opera"), ("app_opera", "Opera"),
    (".config/opera", "Opera"), ("vivaldi", "Vivaldi"), ("yandexbrowser", "Yandex"), ("yandex-browser", "Yandex"),
    ("yandex.browser", "Yandex"), ("sbrowser", "Samsung Internet"),
)  # fmt: skip
"""Words of folders, none of which a user's name is likely to be. Chrome's own follow: other browsers use them too."""
_OWN = (("chromium", "Chromium"), ("chrome", "Chrome"))
_CORE = (
    "link", "typed", "auto_bookmark", "auto_subframe", "manual_subframe", "generated", "auto_toplevel",
    "form_submit", "reload", "keyword", "keyword_generated",
)  # fmt: skip
_STATES = ("in progress", "complete", "cancelled", "interrupted", "interrupted")
_DANGERS = (
    "not_dangerous", "dangerous_file", "dangerous_url", "dangerous_content", "maybe_dangerous_content",
    "uncommon_content", "user_validated", "dangerous_host", "potentially_unwanted", "allowlisted_by_policy",
    "async_scanning", "blocked_password_protected", "blocked_too_large", "sensitive_content_warning",
    "sensitive_content_block", "deep_scanned_safe", "deep_scanned_opened_dangerous",
)  # fmt: skip
_QUALIFIERS = {
    0x0020_0000: "from_api_3",
    0x0040_0000: "from_api_2",
    0x0080_0000: "blocked",
    0x0100_0000: "forward_back",
    0x0200_0000: "from_address_bar",
    0x0400_0000: "home_page",
    0x0800_0000: "from_api",
    0x1000_0000: "chain_start",
    0x2000_0000: "chain_end",
    0x4000_0000: "client_redirect",
    0x8000_0000: "server_redirect",
}


def browser(path: str) -> str:
    """The browser whose usual folder the path names; of other applications on Android, browsers or those that show
    pages, their package. Chromium, the family, where the path names none.
    """
    low = path.lower()
    if found := next((name for part, name in _FAMILY if part in low), None):
        return found
    application = package(path)
    if application is not None and "chrom" not in application.lower():
        return application
    return next((name for part, name in _OWN if part in low), "Chromium")


def transition(value: int | None) -> str | None:
    """A page transition in Chromium's words: the core type, then its qualifiers in brackets."""
    if value is None:
        return None
    core, bits = value & 0xFF, value & 0xFFFF_FF00
    word = _CORE[core] if core < len(_CORE) else f"type {core}"
    qualifiers = ", ".join(name for bit, name in _QUALIFIERS.items() if bits & bit)
    return f"{word} ({qualifiers})" if qualifiers else word


def download_state(value: int | None) -> str:
    """The state of a download in words."""
    return _STATES[value] if value is not None and 0 <= value < len(_STATES) else f"state {value}"


def danger(value: int | None) -> str | None:
    """The browser's own judgement of a download, in Chromium's words."""
    if value is None:
        return None
    return _DANGERS[value] if 0 <= value < len(_DANGERS) else f"type {value}"
