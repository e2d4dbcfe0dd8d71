"""What WeChat on Android keeps of who was signed in last, by the same names in preferences and in MMKV.

Reference: com.tencent.mm as decompiled and published (HandleAuthResponse, LoginHistoryUI: names); a published adapter
of WeChat 8.0.78 (MMKV_Name_LastLoginInfo).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from evidence.model.kinds import Account, Detail
from parsers.support import social

APPLICATION = "com.tencent.mm"
_WHO = ("login_weixin_username", "last_login_alias", "last_login_nick_name", "last_login_bind_mobile")
_MORE = ("login_user_name", "last_login_uin", "last_login_bind_qq", "last_login_bind_email")
NAMES = (*_WHO, *_MORE)


def account(
    get: Callable[[str], str | None],
    locator: str,
    *,
    state: Literal["live", "deleted"] = "live",
    own: bool | None = None,
) -> Account | None:
    """The account whose values ``get`` gives by their names; None where there are none."""
    if not any(map(get, NAMES)):
        return None
    identifier, username, name, phone = map(get, _WHO)
    more = ((each, get(each)) for each in _MORE)
    return Account(
        locator=locator,
        state=state,
        service="WeChat",
        app=APPLICATION,
        identifier=identifier or None,
        username=username or None,
        name=name or None,
        phones=social.given(phone),
        own=own,
        status="signed in last",
        details=tuple(Detail(name=each, value=value) for each, value in more if value),
    )
