"""Names and values of a record: what stands there is whole."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStyleOptionViewItem

from app.gui.models.pairs import Pair
from app.gui.views.pairs_view import PairsView


def test_a_digest_that_is_wider_than_its_column_goes_on_in_the_next_line(qtbot: Any) -> None:
    digest = "0123456789abcdef" * 4
    view = PairsView("fields")
    qtbot.addWidget(view)
    view.resize(360, 200)
    view.show_pairs([Pair("SHA-256", digest, fixed=True)])
    view.show()
    qtbot.waitExposed(view)
    qtbot.waitUntil(lambda: view.rowHeight(0) > 2 * view.fontMetrics().height())
    option = QStyleOptionViewItem()
    view.itemDelegate().initStyleOption(option, view.pairs.index(0, 1))
    assert option.text.replace("\u200b", "") == digest
    assert option.text.count("\u200b") == len(digest) - 1
    assert view.pairs.index(0, 1).data() == digest  # what is copied is the digest alone
