"""The short list of packages that Android's system keeps for its own programs."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, InstalledApp
from parsers.support.text_lines import lines

_FEWEST = 4
_LATER = ("seinfo", "gids", "profileableFromShell", "versionCode", "profileable", "packageInstaller")


@parser(name="android.package_list", version="1.0", match=["**/system/packages.list"], emits=[InstalledApp])
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads packages.list: package, user id, whether it may be debugged, folder of its data, and what later versions
    of Android write behind, in their order: the version from Android 10 on, the installer from Android 12 on.

    Reference: AOSP frameworks/base, com.android.server.pm.Settings (writePackageListLPrInternal).
    """
    for line in lines(context):
        words = line.text.split(" ")
        if len(words) < _FEWEST or not words[1].isdecimal() or words[2] not in ("0", "1"):
            continue
        later = dict(zip(_LATER, words[_FEWEST:], strict=False))
        installer = later.get("packageInstaller")
        yield InstalledApp(
            locator=line.locator,
            identifier=words[0],
            uid=int(words[1]) if len(words[1]) < 10 else None,
            data_path=words[3],
            version_code=later.get("versionCode"),
            installer=installer if installer and not installer.startswith("@") else None,
            system=True if installer in ("@system", "@product") else None,
            details=(
                Detail(name="debuggable", value=words[2]),
                *(Detail(name=name, value=later[name]) for name in ("seinfo", "gids") if name in later),
            ),
        )
