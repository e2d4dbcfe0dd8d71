"""The words that the user of an Android device added to its dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import KeyboardWord
from parsers.support import rows, stated


@parser(
    name="android.keyboard_dictionary",
    version="1.0",
    match=["**/com.android.providers.userdictionary/**/user_dict.db"],
    tables=[("words.word", "words.frequency", "words.locale", "words.appid")],
    emits=[KeyboardWord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[KeyboardWord]:
    """Reads the table words. The frequency is a weight from 1 to 255, not how often a word was used.

    Reference: AOSP packages/providers/UserDictionaryProvider, UserDictionaryProvider.java (schema, versions 1 and 2);
    android.provider.UserDictionary.Words.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("words", "word"):
        return
    for row in tables.rows("words", ("word", "frequency", "locale", "appid"), ("shortcut",)):
        yield KeyboardWord(
            locator=row.locator,
            state=row.state,
            text=row.text("word") or "",
            list="user dictionary",
            shortcut=row.text("shortcut"),
            locale=row.text("locale"),
            details=stated.details(row, "frequency", "appid"),
        )
