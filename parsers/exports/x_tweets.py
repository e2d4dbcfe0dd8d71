"""Tweets in an archive of X (Twitter)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import json_value, social, stated, written_time, x_archive
from parsers.support.json_file import EVERY, JsonFile

_COUNTS = ("favorite_count", "retweet_count", "source", "lang")


@parser(
    name="exports.x_tweets",
    version="1.0",
    match=[
        f"**/data/{kind}{name}.js"
        for kind in ("", "deleted-")
        for name in ("tweet", "tweets", "tweet-part*", "tweets-part*")
    ],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every element of tweets.js and deleted-tweets.js, which hold the account's own.

    Lists of headers repeat them without their texts and are not read.
    Reference: the README.txt that X puts into each archive; X API 1.1, data dictionary (tweet object).
    """
    own = x_archive.account(context)
    for locator, tweet in JsonFile(context).each(EVERY, "tweet"):
        latitude, longitude = x_archive.place(tweet)
        mentioned = (
            json_value.text(each, "id_str") for each in json_value.objects(tweet, "entities", "user_mentions")
        )
        counts = ((name, json_value.text(tweet, name)) for name in _COUNTS)
        gone = written_time.moment(json_value.at(tweet, "deleted_at"))
        yield Message(
            locator=locator,
            service=x_archive.SERVICE,
            direction="outgoing",
            sender=own[0] if own else None,
            recipients=social.given(json_value.text(tweet, "in_reply_to_user_id_str")),
            body=json_value.filled(tweet, "full_text", "text"),
            type="tweet",
            identifier=json_value.text(tweet, "id_str"),
            account=own[0] if own else None,
            reply_to=json_value.text(tweet, "in_reply_to_status_id_str"),
            reply_sender=json_value.text(tweet, "in_reply_to_screen_name"),
            mentions=social.given(*mentioned),
            sent=written_time.moment(json_value.at(tweet, "created_at")),
            deletion="deleted" if gone else None,
            revoked=gone,
            place=json_value.text(tweet, "place", "full_name"),
            latitude=latitude,
            longitude=longitude,
            attachments=x_archive.media(tweet),
            details=tuple(stated.detail(name, found) for name, found in counts if found),
        )
