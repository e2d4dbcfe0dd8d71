"""Conversations as bubbles, and pictures."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reports.document import Bubble, Conversation, Picture
from reports.web.blocks import pairs
from reports.web.elements import element, isolated

# A draft was sent by nobody, and an account has other devices: only the side is stated.
_SIDES = {"out": "the device's own side", "in": "the other side", "unknown": "direction not stated"}
_JPEG = b"\xff\xd8\xff"


def conversation(block: Conversation) -> Iterator[Element]:
    """The messages of a thread, a list item each; the side is said, not only shown."""
    people = element("p", "Senders and recipients of these messages: ", class_="note")
    for number, name in enumerate(block.participants):
        people.append(element("span", ", " if number else "", isolated(name)))
    if not block.participants:
        people.append(element("span", "none stated"))
    bubbles = (_bubble(bubble) for bubble in block.bubbles)
    title = element("h5", isolated(block.title))
    yield element("section", title, people, element("ol", *bubbles, class_="bubbles"), class_="conversation")


def _bubble(bubble: Bubble) -> Element:
    when = [element("span", bubble.when, class_="when")]
    if bubble.stored:
        when.append(element("span", " · stored ", isolated(bubble.stored), class_="stored"))
    parts = [
        element(
            "p",
            isolated(bubble.who),
            element("span", f" · {_SIDES[bubble.side]}", class_="side"),
            class_="who",
        ),
        element("p", bubble.text, dir="auto", class_="said"),
    ]
    if bubble.notes:
        parts.append(
            element("ul", *(element("li", note, dir="auto") for note in bubble.notes), class_="notes")
        )
    parts.append(element("p", *when, class_="times"))
    source = f"{bubble.id} · {bubble.source}" if bubble.source else bubble.id
    parts.append(element("p", isolated(source), class_="source"))
    return element("li", *parts, class_=f"bubble {bubble.side}")


def picture(block: Picture) -> Iterator[Element]:
    """A picture that the page itself holds, what was done to it, and where it is from."""
    mime = "image/jpeg" if block.data.startswith(_JPEG) else "image/png"
    image = element(
        "img",
        src=f"data:{mime};base64,{base64.b64encode(block.data).decode()}",
        alt=f"Picture {block.id}: {block.caption}",
        width=str(block.width),
        height=str(block.height),
    )
    said = element("figcaption", element("span", block.id, class_="id"), ": ", isolated(block.caption))
    rows = [pairs(block.source)] if block.source else []
    yield element("figure", image, said, *rows)
