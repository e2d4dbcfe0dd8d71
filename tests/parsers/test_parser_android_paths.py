"""Where files stand on a device, and which parsers they are offered to."""

from __future__ import annotations

import pytest

from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.ingest.matching import Matcher

_MATCHER = Matcher(load(PARSER_PACKAGES).parsers)
_USER = "data/user/10"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("data/data/com.android.providers.calendar/databases/calendar.db", "android.calendar"),
        ("data/data/com.samsung.android.providers.contacts/databases/calllog.db", "android.calls"),
        ("data/data/com.sec.android.provider.logsprovider/databases/logs.db", "android.calls"),
        ("data/data/com.samsung.android.providers.contacts/databases/profile.db", "android.contacts"),
        (f"{_USER}/com.google.android.gms/databases/icing_mmssms.db", "android.icing_messages"),
        ("data/system_ce/0/accounts_ce.db", "android.accounts"),
        ("data/system_de/0/accounts_de.db", "android.accounts"),
        ("data/system/users/0/accounts.db", "android.accounts"),
        ("data/user_de/0/com.android.providers.telephony/databases/telephony.db", "android.sims"),
        ("system/build.prop", "android.build_properties"),
        ("vendor/build.prop", "android.build_properties"),
        ("data/property/persistent_properties", "android.properties"),
        ("data/property/persist.sys.timezone", "android.property_files"),
        ("data/system/users/0/settings_secure.xml", "android.settings"),
        ("data/system/users/0/settings_ssaid.xml", "android.settings"),
        ("data/data/com.android.providers.settings/databases/settings.db", "android.settings_database"),
        ("data/misc/adb/adb_keys", "android.adb_keys"),
        ("data/misc/adb/adb_temp_keys.xml", "android.adb_connections"),
        ("data/system/packages.xml", "android.packages"),
        ("data/system/packages.list", "android.package_list"),
        ("data/system/users/0/package-restrictions.xml", "android.package_users"),
        ("data/system/users/0/runtime-permissions.xml", "android.permissions"),
        ("data/misc_de/0/apexdata/com.android.permission/runtime-permissions.xml", "android.permissions"),
        ("data/misc_de/0/apexdata/com.android.permission/roles.xml", "android.roles"),
        ("data/system/appops.xml", "android.app_ops"),
        ("data/system/users/10.xml", "android.users"),
        ("data/misc/wifi/WifiConfigStore.xml", "android.wifi_networks"),
        ("data/misc/apexdata/com.android.wifi/WifiConfigStore.xml", "android.wifi_networks"),
        ("data/misc/wifi/wpa_supplicant.conf", "android.wpa_supplicant"),
        ("data/misc/bluedroid/bt_config.conf", "android.bluetooth"),
        (
            "data/system/usagestats/0/daily/1700000000123",
            "android.usage_stats android.usage_stats_xml",
        ),
        (
            "data/system_ce/0/usagestats/yearly/1700000000123",
            "android.usage_stats android.usage_stats_xml",
        ),
        ("data/system/usagestats/0/mappings", ""),
        ("data/system/notification_log.db", "android.notification_log"),
        ("data/system_ce/0/notification_history/history/1700000000123", "android.notification_history"),
        ("data/system_ce/0/recent_tasks/123_task.xml", "android.recent_tasks"),
        (f"{_USER}/com.android.providers.downloads/databases/downloads.db", "android.downloads"),
        (
            f"{_USER}/com.google.android.providers.media.module/databases/external.db",
            "android.media_store",
        ),
        (f"{_USER}/com.android.providers.media/databases/external-1a2b.db", "android.media_store"),
        (f"{_USER}/com.google.android.apps.photos/databases/gphotos0.db", "android.google_photos"),
        (f"{_USER}/com.google.android.apps.photos/databases/local_trash.db", "android.google_photos_trash"),
        (f"{_USER}/com.sec.android.gallery3d/databases/local.db", "android.samsung_gallery"),
        (f"{_USER}/com.google.android.apps.maps/databases/gmm_myplaces.db", "android.maps_places"),
        (f"{_USER}/com.google.android.gm/databases/bigTopDataDB.-123456", "android.gmail"),
        (f"{_USER}/com.google.android.keep/databases/keep.db", "android.keep"),
        (f"{_USER}/com.google.android.apps.turbo/databases/turbo.db", "android.battery"),
        (f"{_USER}/com.google.android.apps.wellbeing/databases/app_usage", "android.wellbeing"),
        ("data/user_de/0/com.google.android.deskclock/databases/alarms.db", "android.clock"),
        (
            f"{_USER}/com.google.android.inputmethod.latin/databases/gboard_clipboard.db",
            "android.gboard_clipboard",
        ),
        (
            f"{_USER}/com.google.android.inputmethod.latin/databases/trainingcache3.db",
            "android.gboard_keystrokes android.gboard_typed",
        ),
        (
            f"{_USER}/com.google.android.inputmethod.latin/databases/trainingcachev3.db",
            "android.gboard_keystrokes android.gboard_sessions android.gboard_typed",
        ),
        (
            f"{_USER}/com.android.providers.userdictionary/databases/user_dict.db",
            "android.keyboard_dictionary",
        ),
        (f"{_USER}/com.android.vending/databases/localappstate.db", "android.play_apps"),
        (f"{_USER}/com.android.vending/databases/suggestions.db", "android.search_suggestions"),
        (f"{_USER}/com.google.android.gms/files/fcm_queued_messages.ldb/000003.log", "android.push_queue"),
        (f"{_USER}/com.android.chrome/app_chrome/Default/Cookies", "chrome.cookies"),
        (f"{_USER}/com.android.chrome/app_chrome/Default/Web Data", "chrome.autofill"),
        (f"{_USER}/com.brave.browser/app_chrome/Default/Login Data", "chrome.logins"),
        (f"{_USER}/com.opera.browser/app_opera/Bookmarks", "chrome.bookmarks"),
        (f"{_USER}/com.android.chrome/app_chrome/Default/Top Sites", "chrome.top_sites"),
    ],
)
def test_a_file_of_a_device_is_offered_to_its_parser(path: str, names: str) -> None:
    found = [each.name for each in _MATCHER.by_path(path)]
    assert [name for name in found if name.startswith(("android.", "chrome."))] == names.split()


@pytest.mark.parametrize(
    ("tables", "name"),
    [
        ({"cookies": ("creation_utc", "host_key", "value")}, "chrome.cookies"),
        ({"logins": ("origin_url", "username_value", "password_value")}, "chrome.logins"),
        ({"autofill": ("name", "value", "value_lower")}, "chrome.autofill"),
    ],
)
def test_a_database_of_a_browser_in_another_folder_is_told_by_its_tables(
    tables: dict[str, tuple[str, ...]], name: str
) -> None:
    assert name in [each.name for each in _MATCHER.by_tables(tables)]


_SIGNAL = (
    "_id",
    "thread_id",
    "address",
    "date",
    "date_sent",
    "read",
    "status",
    "type",
    "body",
    "service_center",
)
_VIBER = (
    "_id",
    "call_id",
    "number",
    "canonized_number",
    "viber_call",
    "date",
    "duration",
    "type",
    "end_reason",
)


@pytest.mark.parametrize(
    ("tables", "stranger"),
    [
        ({"sms": _SIGNAL, "mms": ("thread_id", "msg_box"), "part": ("mid",)}, "android.sms"),
        ({"calls": _VIBER}, "android.calls"),
        (
            {"battery_event": ("timestamp_millis", "device_idx", "battery_level", "volume_level")},
            "android.battery",
        ),
        (
            {"Files": ("fileID", "domain", "relativePath", "flags", "file"), "Properties": ("key", "value")},
            "ios.icloud_backups",  # Manifest.db of a backup by iTunes
        ),
        ({"devices": ("key", "name", "address"), "users": ("user_key", "user_name")}, "ios.drive_people"),
        ({"all_events": ("_id", "data", "uploaded")}, "ios.accessories"),
    ],
)
def test_a_database_of_another_application_is_not_taken_for_the_systems(
    tables: dict[str, tuple[str, ...]], stranger: str
) -> None:
    assert stranger not in [each.name for each in _MATCHER.by_tables(tables)]
