"""Every text of the window can be translated, is translated, and is shown so."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from gui_case import PNG, FakeReader
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QAction, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QStatusBar, QTabBar, QTableView
from said_texts import FILES, LANGUAGES, calls, entries, extracted, forms, numbered, said
from translation_rules import faults, mnemonics

from app.gui import languages
from app.gui.models import columns, filter_words, titles
from app.gui.views.status import CaseStatus
from app.gui.words import bare, block, count_text, duration_text, line, size_text, time_text, without_mnemonic
from evidence.catalog.filter import FIELDS, VIEWS, Completions, complete
from evidence.catalog.filter.fields import DOTTED
from evidence.model.kinds import (
    KINDS,
    Attachment,
    Detail,
    Edit,
    Identifier,
    Participant,
    Reaction,
    Receipt,
)

_CALLS = tuple(said())
_FORMS = {"en": 2, "es": 2, "fr": 2, "pt": 2, "th": 1, "ar": 6}
"""How many plural forms the grammar of a language has, as Unicode's CLDR has it (forms for millions left out)."""
_IN_WORDS = {"ar": 3}
"""So many first forms of a language (no, one, two) may say their number in a word."""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bool]:
    """What lupdate finds now; true for what has plural forms."""
    return extracted(tmp_path_factory.mktemp("ts") / "fresh_es.ts")


@pytest.fixture(scope="module")
def found(read: dict[tuple[str, str], bool]) -> set[tuple[str, str]]:
    """What lupdate finds now."""
    return set(read)


# Extraction


def test_every_text_is_a_literal_where_it_is_said() -> None:
    tables = {each.context for each in _CALLS if each.form.endswith("QT_TRANSLATE_NOOP")}
    loose = [
        f"{each.place} {each.form}"
        for each in _CALLS
        if each.context is None or (each.text is None and each.context not in tables)
    ]
    assert loose == []


def test_no_text_is_said_inside_an_f_string() -> None:
    # lupdate reads no Python inside of an f-string.
    assert [each.place for each in _CALLS if each.in_fstring and each.text is not None] == []


def test_lupdate_and_python_see_the_same_texts(found: set[tuple[str, str]]) -> None:
    ours = {(each.context or "", each.text) for each in _CALLS if each.text is not None}
    assert ours - found == set(), "lupdate does not find these"
    assert found - ours == set(), "nothing says these"


def test_lupdate_and_python_see_the_same_plural_forms(read: dict[tuple[str, str], bool]) -> None:
    ours = {(each.context or "", each.text) for each in _CALLS if each.text is not None and each.numbered}
    theirs = {key for key, plural in read.items() if plural}
    assert ours == theirs, 'lupdate finds plural forms in self.tr(text, "", number) alone'
    assert len(ours) >= 30


@pytest.mark.parametrize(
    "text",
    [
        "class A:\n    def f(self, other): other.tr('x')",
        "class A:\n    def f(self, x): self.tr(x)",
        "class A:\n    def f(self): self.tr(f'x')",
        "translate('A', x)",
        "def f(x): return tr('x')",
    ],
)
def test_what_is_no_literal_is_noticed(text: str) -> None:
    (one,) = calls(text, "x.py")
    assert one.context is None or one.text is None


def test_every_heading_of_every_kind_is_among_the_texts(found: set[tuple[str, str]]) -> None:
    shown = {each.title for each in (*columns.FILES, *columns.PROBLEMS)}
    for kind in (None, *KINDS, "a kind of tomorrow"):
        shown |= {each.title for each in columns.artifact_columns(kind)}
    parts = (Attachment, Detail, Edit, Identifier, Participant, Reaction, Receipt)
    fields = {field.name for kind in (*KINDS.values(), *parts) for field in msgspec.structs.fields(kind)}
    shown |= {titles.NAMES.get(name, name.replace("_", " ").capitalize()) for name in fields}
    assert {text for text in shown if ("Columns", text) not in found} == set()
    kinds = {titles.kind_words(kind) for kind in KINDS}
    assert {kind for kind in kinds if ("Kinds", kind) not in found} == set()


def test_everything_that_the_filter_says_of_itself_is_among_the_texts(found: set[tuple[str, str]]) -> None:
    said_of = {*VIEWS.values(), *(field.what for field in (*FIELDS.values(), *DOTTED.values()))}
    for start in ("", "a ", "x n", "x a", "x o"):
        offered: Completions = complete(start, len(start), "entries", lambda *_: ())
        said_of |= {each.what for each in offered.items if ":" not in each.what or each.what in said_of}
    assert {text for text in said_of if ("Filter", text) not in found} == set()
    assert said_of <= set(map(str, filter_words.SENTENCES))


# The files of the languages


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_complete(code: str, found: set[tuple[str, str]]) -> None:
    held = list(entries(FILES / f"indicia_{code}.ts"))
    keys = Counter((context, source) for context, source, _ in held)
    assert [key for key, count in keys.items() if count > 1] == []
    assert found - set(keys) == set(), "run `make translations` and translate these"
    assert set(keys) - found == set(), "run `make translations`: nothing says these"
    states = Counter(str(message.find("translation").get("type")) for _, _, message in held)  # type: ignore[union-attr]
    assert set(states) == {"None"}, states


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_a_language_has_each_of_its_plural_forms(code: str, read: dict[tuple[str, str], bool]) -> None:
    held = [each for each in entries(FILES / f"indicia_{code}.ts") if numbered(each[2])]
    assert {(context, source) for context, source, _ in held} == {
        key for key, plural in read.items() if plural
    }
    wrong = [
        (context, source)
        for context, source, message in held
        if len(forms(message)) != _FORMS[code] or message.find("translation[@type]") is not None
    ]
    assert wrong == []


def test_english_has_no_other_texts_than_plural_forms() -> None:
    assert [source for _, source, each in entries(FILES / "indicia_en.ts") if not numbered(each)] == []


@pytest.mark.parametrize("name", [*(f"indicia_{code}" for code in _FORMS), "qtbase_th"])
def test_a_translation_keeps_places_keys_numbers_and_ends(name: str) -> None:
    in_words = _IN_WORDS.get(name.removeprefix("indicia_"), 0)
    wrong = [
        (context, source, text, fault)
        for context, source, message in entries(FILES / f"{name}.ts")
        for place, text in enumerate(forms(message))
        for fault in faults(context, source, text, number_in_words=numbered(message) and place < in_words)
        if context != "QShortcut"
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("{} of {} rows", "{} filas"),
        ("Lines: {}", "Líneas: {:,}"),
        ("&Open", "Abrir"),
        ("Open", "&Abrir"),
        ("Open…", "Abrir"),
        ("Type:", "Tipo"),
        ("Press Ctrl+F", "Pulse Control+F"),
        ("10 kB", "١٠ kB"),
        ("a\nb", "a b"),
        ("Open", " "),
        ("<b>x</b>", "<i>x</i>"),
        ("%1 files", "files"),
    ],
)
def test_a_fault_of_a_translation_is_noticed(source: str, translation: str) -> None:
    assert faults("Any", source, translation)
    assert faults("Any", source, source) == []


def test_another_order_of_places_is_no_fault() -> None:
    assert faults("Any", "{} of {} (0x{:x})", "{1} / {0} (0x{2:x})") == []
    assert faults("Any", "{} of {}", "{0} / {0}")


def test_only_a_number_may_be_said_in_words() -> None:
    assert faults("Any", "{} rows", "two rows", number_in_words=True) == []
    assert faults("Any", "{} of {} rows", "{0} of two rows", number_in_words=True) == []
    assert faults("Any", "{} of {} rows", "two rows", number_in_words=True)
    assert faults("Any", "{} rows", "{1} rows", number_in_words=True)
    assert faults("Any", "{} rows", "two rows")


def test_what_is_committed_is_what_lrelease_reads(tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for code in _FORMS:
        file = FILES / f"indicia_{code}.ts"
        done = subprocess.run(
            [str(tool), str(file), "-qm", str(tmp_path / "x.qm")], capture_output=True, text=True, check=True
        )
        assert "0 unfinished" in done.stdout
        assert "Warning" not in done.stdout + done.stderr


# What is spoken


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """An application that speaks English again afterwards."""
    yield qapp
    languages.speak(qapp, "en")


def _texts(code: str) -> dict[tuple[str, str], str]:
    return {
        (context, source): forms(each)[0] for context, source, each in entries(FILES / f"indicia_{code}.ts")
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_window_speaks_a_language_and_so_does_qt(
    code: str, spoken: QApplication, window: Any, qtbot: Any
) -> None:
    from app.gui.main_window import MainWindow

    truth = _texts(code)
    languages.speak(spoken, code)
    other = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(other)
    bars = [action.text() for action in other.menuBar().actions()]
    assert bars[:2] == [truth["Actions", "&File"], truth["Actions", "&Case"]]
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    assert cancel == {
        "es": "Cancelar", "fr": "Annuler", "pt": "Cancelar", "th": "ยกเลิก", "ar": "ألغِ",
    }.get(code)  # fmt: skip
    mirrored = Qt.LayoutDirection.RightToLeft if code == "ar" else Qt.LayoutDirection.LeftToRight
    assert other.layoutDirection() == other.menuBar().layoutDirection() == mirrored


def _form(code: str, number: int) -> int:
    """The plural form of a number, by the rules of Unicode's CLDR."""
    if code == "th":
        return 0
    if code != "ar":
        return int(number != 1 if code in ("en", "es") else number > 1)
    last = number % 100
    return number if number < 3 else 3 if 3 <= last <= 10 else 4 if last >= 11 else 5


@pytest.mark.parametrize("code", _FORMS)
def test_a_number_is_said_in_its_plural_form(code: str, spoken: QApplication, qtbot: Any) -> None:
    held = {(context, source): each for context, source, each in entries(FILES / f"indicia_{code}.ts")}
    rows = forms(held["CaseStatus", "{} rows"])
    languages.speak(spoken, code)
    bar = QStatusBar()
    qtbot.addWidget(bar)
    status = CaseStatus(bar)
    numbers = (
        0,
        1,
        2,
        3,
        10,
        11,
        99,
        100,
        101,
        102,
        103,
        111,
        999_999,
        1_000_000,
        1_000_002,
        2**31,
        2**40 + 1,
    )
    for number in numbers:
        status.show_rows(number, number, 0)
        assert status.rows.text() == rows[_form(code, number)].format(f"{number:,}")
    assert len({_form(code, number) for number in numbers}) == _FORMS[code]


@pytest.mark.parametrize(
    ("code", "one", "two"),
    [
        ("en", "1 row", "2 rows"),
        ("fr", "1 ligne", "2 lignes"),
        ("th", "1 แถว", "2 แถว"),
        ("ar", "صف واحد", "صفان"),
    ],
)
def test_one_row_and_two(code: str, one: str, two: str, spoken: QApplication, qtbot: Any) -> None:
    languages.speak(spoken, code)
    bar = QStatusBar()
    qtbot.addWidget(bar)
    status = CaseStatus(bar)
    said = []
    for number in (1, 2):
        status.show_rows(number, number, 0)
        said.append(status.rows.text())
    assert said == [one, two]


def _menus(window: Any) -> Iterator[tuple[str, list[QAction]]]:
    yield "menu bar", window.menuBar().actions()
    for menu in window.findChildren(QMenu):
        yield menu.title(), menu.actions()


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_no_two_entries_of_a_menu_have_the_same_mnemonic(code: str, spoken: QApplication, qtbot: Any) -> None:
    from app.gui.main_window import MainWindow

    languages.speak(spoken, code)
    window = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(window)
    menus = [menu for menu in _menus(window) if menu[1]]
    assert len(menus) >= 8
    for title, actions in menus:
        letters = Counter(letter for action in actions for letter in mnemonics(action.text()))
        doubled = [
            action.text() for action in actions if any(letters[x] > 1 for x in mnemonics(action.text()))
        ]
        assert doubled == [], (code, title)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_letter_of_a_language_has_a_glyph(code: str, spoken: QApplication) -> None:
    from app.gui import theme

    before = spoken.font()
    theme.choose_fonts(spoken)
    text = "".join(
        sorted({letter for each in _texts(code).values() for letter in each} - set("\n\u200b\u200c"))
    )
    layout = QTextLayout(text, spoken.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    runs = layout.glyphRuns()
    assert sum(len(run.glyphIndexes()) for run in runs) >= len(text) / 2
    missing = [run.rawFont().familyName() for run in runs if 0 in run.glyphIndexes()]
    spoken.setFont(before)
    assert missing == [], (code, text)


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_numbers_and_times_of_evidence_are_the_same_in_every_language(
    code: str, spoken: QApplication
) -> None:
    from zoneinfo import ZoneInfo

    languages.speak(spoken, code)
    assert count_text(1234567) == "1,234,567"
    assert QLocale().toString(1234567) == "1,234,567"
    said_time = time_text("2026-01-02T03:04:05.678Z", ZoneInfo("Asia/Bangkok"))
    assert said_time.strip("\u2066\u2069") == "2026-01-02 10:04:05 +07:00"
    assert languages.locale().toString(90) == "90"


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (["es-MX", "en-US"], "es"),
        (["pt_PT"], "pt"),
        (["de-DE", "fr-CH"], "fr"),
        (["ar-EG"], "ar"),
        (["th"], "th"),
        (["de-DE"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_language_of_the_system_is_taken(
    system: list[str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return system

    class Locale:
        @staticmethod
        def system() -> System:
            return System()

    monkeypatch.setattr(languages, "QLocale", Locale)
    assert languages.resolve("system") == expected
    assert languages.resolve("th") == "th"
    assert languages.resolve("of another version") == expected


def _click(menu: Any, action: QAction) -> None:
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def _choose(window: Any, code: str, qtbot: Any) -> None:
    """Clicks View, Language and the language."""
    bar, own = window.menuBar(), window.actions_.languages
    view = next(action for action in bar.actions() if own.menuAction() in action.menu().actions())
    _click(bar, view)
    qtbot.waitUntil(view.menu().isVisible)
    _click(view.menu(), own.menuAction())
    qtbot.waitUntil(own.isVisible)
    _click(own, next(action for action in own.actions() if action.data() == code))


def test_another_language_is_chosen_in_the_menu_and_the_case_stays_open(
    case_folder: Path, spoken: QApplication, qtbot: Any
) -> None:
    from app.gui.front import Front
    from app.gui.main_window import MainWindow

    front = Front(spoken, lambda: MainWindow(lambda case: FakeReader(PNG)))
    first = front.window
    qtbot.waitUntil(first.isVisible)
    assert first.open_case(case_folder)
    qtbot.waitUntil(lambda: first.workspace.files.model.rowCount() == 900)
    last: list[bool] = []
    spoken.lastWindowClosed.connect(lambda: last.append(spoken.quitOnLastWindowClosed()))

    for code in ("ar", "es", "en"):
        before = front.window
        _choose(before, code, qtbot)
        qtbot.waitUntil(lambda before=before: front.window is not before)
        now = front.window
        assert now.isVisible()
        assert not before.isVisible()
        qtbot.waitUntil(lambda now=now: now.workspace and now.workspace.files.model.rowCount() == 900)
        truth = {} if code == "en" else _texts(code)
        assert now.actions_.report.text() == truth.get(("Actions", "&Report…"), "&Report…")
        assert now.windowTitle().startswith(
            truth.get(("MainWindow", "Case {} — evidence read-only — Indicia"), "Case")[:4]
        )
        assert now.isRightToLeft() == (code == "ar")
        assert QSettings().value(languages.SETTING) == code
        ticked = [action.data() for action in now.actions_.languages.actions() if action.isChecked()]
        assert ticked == [code]
    assert True not in last, "the program would have ended"
    front.window.close()


def test_while_an_ingest_runs_the_language_changes_at_the_next_start(
    spoken: QApplication, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.gui.front import Front
    from app.gui.jobs.ingest_control import IngestControl
    from app.gui.main_window import MainWindow

    front = Front(spoken, lambda: MainWindow(lambda case: FakeReader(PNG)))
    first = front.window
    monkeypatch.setattr(IngestControl, "running", property(lambda self: True))
    _choose(first, "fr", qtbot)
    assert front.window is first
    assert "started again" in first.statusBar().currentMessage()
    assert languages.current() == "en"
    assert QSettings().value(languages.SETTING) == "fr"
    monkeypatch.undo()
    first.close()


def test_the_languages_are_named_in_themselves(qtbot: Any) -> None:
    for code, name in languages.NAMES.items():
        own = QLocale(code).nativeLanguageName()
        assert own.casefold().startswith(name.casefold()) or code in ("en", "es"), (code, own, name)


# From right to left


@pytest.fixture
def arabic(spoken: QApplication) -> QApplication:
    """An application that speaks Arabic."""
    languages.speak(spoken, "ar")
    return spoken


def test_times_digests_and_sizes_keep_their_direction_and_are_copied_bare(
    arabic: QApplication, case_folder: Path, qtbot: Any
) -> None:
    from app.gui.main_window import MainWindow

    window = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 900)
    table = window.workspace.files.table
    table.setCurrentIndex(window.workspace.files.model.index(50, 0))
    pairs = window.workspace.pane.fields.pairs
    qtbot.waitUntil(lambda: any(pairs.pair(row).fixed for row in range(pairs.rowCount())))
    values = [(pairs.pair(row), str(pairs.index(row, 1).data() or "")) for row in range(pairs.rowCount())]
    assert not [text for _, text in values if "<U+20" in text]
    (digest,) = [text for pair, text in values if pair.name == "SHA-256"]
    assert (digest[0], digest[-1], len(digest)) == ("\u2066", "\u2069", 66)
    assert any(re.fullmatch("\u20662026-03-.. 1.:11:12 [+]0.:00\u2069", text) for _, text in values)
    assert isinstance(window.workspace.pane.fields, QTableView)
    row = [pair.name for pair, _ in values].index("SHA-256")
    window.workspace.pane.fields.setCurrentIndex(pairs.index(row, 1))
    window.workspace.pane.fields.setFocus()
    qtbot.waitUntil(window.workspace.pane.fields.hasFocus)
    QTest.keyClick(window.workspace.pane.fields, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == digest.strip("\u2066\u2069")
    window.close()


@pytest.mark.parametrize(
    "text",
    [
        "\u2066evil\u2069",
        "\u202eexe.gpj",
        "\u20662026-01-01 00:00:00 +00:00",
        "\u2066 12 kB\u2069",
        "\u2067x",
    ],
)
def test_signs_of_direction_of_the_evidence_stay_visible(arabic: QApplication, text: str) -> None:
    for written in (line(text), block(text)):
        assert "<U+20" in written
        assert not set(written) & set("\u2066\u2067\u202e")


def test_what_is_written_from_left_to_right_is_set_apart(arabic: QApplication) -> None:
    assert size_text(2_500_000) == "\u20662.5 MB\u2069"
    assert line(size_text(2_500_000)) == size_text(2_500_000)
    assert duration_text(3_900) == "\u20661 h 05 min\u2069"
    assert bare(size_text(7)) == "7 B"


def test_the_places_of_the_docks_are_mirrored_and_kept_for_each_direction(
    case_folder: Path, spoken: QApplication, qtbot: Any
) -> None:
    from app.gui.main_window import MainWindow

    def opened(code: str) -> Any:
        languages.speak(spoken, code)
        window = MainWindow(lambda case: FakeReader(PNG))
        qtbot.addWidget(window)
        window.resize(1300, 850)
        window.show()
        assert window.open_case(case_folder)
        qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 900)
        return window

    for _ in range(2):  # the second time as it was kept
        for code in ("en", "ar"):
            window = opened(code)
            places = [
                window.workspace.docks[name].geometry().center().x() for name in ("evidence", "item", "jobs")
            ]
            assert places == sorted(places, reverse=code == "ar")
            direct = Qt.FindChildOption.FindDirectChildrenOnly
            bars = [bar for bar in window.findChildren(QTabBar, options=direct) if bar.isVisible()]
            assert len(bars) == 1, "Qt left a tab bar on the screen"
            window.close()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&Open case…", "Open case"),
        ("ไฟล์(&F)", "ไฟล์"),
        ("เปิดคดี (&O)…", "เปิดคดี"),
        ("A && &B (C)", "A & B (C)"),
    ],
)
def test_a_letter_of_a_menu_is_not_read_elsewhere(text: str, plain: str) -> None:
    assert without_mnemonic(text) == plain
