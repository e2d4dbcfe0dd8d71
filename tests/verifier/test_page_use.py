"""The page as a person uses it: languages, keyboard, colours, large files, keys, hostile names."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
import rfc8785
from verifier_browser import Browser
from verifier_cases import Signer
from verifier_handover import CONTENT, Handover, append, handover

CONTRAST = """
(() => {
  const parse = (text) => { const [r, g, b, a] = text.match(/[\\d.]+/g).map(Number); return [r, g, b, a ?? 1]; };
  const light = ([r, g, b]) => [r, g, b].map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => { for (let one = element; one; one = one.parentElement) {
    const found = parse(getComputedStyle(one).backgroundColor); if (found[3]) return found; } return [255, 255, 255]; };
  const ratio = (one, two) => { const [a, b] = [light(one), light(two)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest("script, noscript")) continue;
    found.push([ratio(parse(getComputedStyle(element).color), behind(element)), walker.currentNode.data.slice(0, 40)]);
  }
  for (const sign of document.querySelectorAll(".sign")) {
    const style = getComputedStyle(sign);
    found.push([ratio(parse(style.fill), behind(sign)), "sign"], [ratio(parse(style.fill), parse(style.stroke)), "inside of a sign"]);
  }
  return found.sort((one, two) => one[0] - two[0]);
})()
"""


@pytest.fixture
def files(tmp_path: Path) -> Handover:
    return handover(tmp_path / "handover")


def all_of(files: Handover) -> list[Path]:
    return sorted(path for path in files.folder.iterdir() if path.name != "other.txt.exhibit-proof")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("bad", [False, True])
def test_contrast(browser: Browser, page: Path, files: Handover, scheme: str, bad: bool) -> None:
    (files.folder / "strange.bin").write_bytes(b"strange")
    if bad:
        append("manifest.hashdeep", b"x")(files)
    browser.open(page, prefers_color_scheme=scheme)
    assert browser.run(CONTRAST)[0][0] >= 4.5
    browser.choose(*all_of(files))
    assert browser.overall == ("mismatch" if bad else "match")
    lowest = browser.run(CONTRAST)
    assert len(lowest) > 60
    assert lowest[0][0] >= 4.5, lowest[:5]
    dark = browser.run("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark == (scheme == "dark")


def test_print_is_black_on_white(browser: Browser, page: Path, files: Handover) -> None:
    browser.open(page, prefers_color_scheme="dark")
    browser.choose(*all_of(files))
    features = [{"name": "prefers-color-scheme", "value": "dark"}]
    browser.send("Emulation.setEmulatedMedia", media="print", features=features)
    assert browser.run(CONTRAST)[0][0] >= 4.5
    assert browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not browser.run("document.getElementById('drop').checkVisibility()")
    assert browser.run("document.getElementById('overall').checkVisibility()")
    assert len(browser.send("Page.printToPDF")["data"]) > 10_000


def test_both_languages(browser: Browser, page: Path, files: Handover) -> None:
    append("manifest.hashdeep", b"x")(files)
    browser.open(page)
    browser.choose(*all_of(files))
    assert browser.text("html h1").startswith("Indicia: check")
    english = browser.text("body")
    browser.run("document.querySelector('[data-language=es]').click()")
    spanish = browser.text("body")
    assert "NO COINCIDE" in spanish
    assert "El archivo fue cambiado: tiene" in spanish
    assert "«Íntegro» no es «identificado»" in spanish
    assert browser.run("document.documentElement.lang") == "es"
    for words in ("MISMATCH", "Holds", "Note", "Report", "Signed", "The file"):
        assert words in english
        assert not re.search(rf"\b{words}\b", spanish)


@pytest.mark.parametrize(("locale", "language"), [("es-MX", "es"), ("en-GB", "en"), ("de-DE", "en")])
def test_language_of_the_browser(browser: Browser, page: Path, locale: str, language: str) -> None:
    browser.open(page)
    source = f"Object.defineProperty(navigator, 'language', {{get: () => '{locale}'}})"
    browser.send("Page.addScriptToEvaluateOnNewDocument", source=source)
    browser.send("Page.reload")
    browser.wait(f"document.readyState === 'complete' && navigator.language === '{locale}'")
    assert browser.run("document.documentElement.lang") == language


def press(browser: Browser, key: str, code: int) -> None:
    for kind in ("keyDown", "keyUp"):
        text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
        browser.send(
            "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text
        )


def test_by_keyboard_alone(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run("addEventListener('click', (event) => { globalThis.last = event.target.id; }, true)")
    browser.send("Page.setInterceptFileChooserDialog", enabled=True)
    reached = []
    for _ in range(4):
        press(browser, "Tab", 9)
        reached.append(browser.run("document.activeElement.id || document.activeElement.dataset.language"))
        outline = browser.run("getComputedStyle(document.activeElement).outlineWidth")
        assert float(outline.removesuffix("px")) >= 2
        if reached[-1] == "choose":
            press(browser, "Enter", 13)
            assert browser.run("globalThis.last") == "files"
    assert reached == ["en", "es", "choose", "choose-folder"]


def test_key_makes_the_difference_only_when_it_is_confirmed(
    browser: Browser, page: Path, files: Handover
) -> None:
    names = ("exhibit.txt", "exhibit.txt.exhibit-proof", "examiner.vkey")
    browser.open(page)
    browser.choose(*(files[name] for name in names))
    assert browser.overall == "match"
    assert "is not “identified”" in browser.text(".identity")
    assert files.case.signer.vkey in browser.text(".identity")
    browser.run("document.querySelector('.confirm input').click()")
    browser.wait("document.querySelector('.identity.identified') !== null")
    assert "confirmed by you" in browser.text(".identity")
    browser.choose(files["report.pdf"])
    assert "is not “identified”" in browser.text(".identity")
    browser.open(page)
    spoilt = files.folder / "spoilt.vkey"
    spoilt.write_text(Signer().vkey.replace("examiner+", "examiner+0", 1))
    browser.choose(spoilt)
    assert browser.cards()["spoilt.vkey"].verdict == "mismatch"


def test_cosignature_by_a_second_key(browser: Browser, page: Path, files: Handover) -> None:
    second = Signer("second", b"\x0b" * 32)
    note = files["checkpoint.txt"].read_text()
    size, root = int(note.split("\n")[1]), base64.b64decode(note.split("\n")[2])
    line = second.note(size, root).split("\n")[-2]
    files["checkpoint.txt"].write_text(note + line + "\n")
    files["second.vkey"].write_text(second.vkey)
    browser.open(page)
    browser.choose(*(files[name] for name in ("checkpoint.txt", "examiner.vkey", "second.vkey")))
    assert browser.overall == "match"
    assert second.vkey in browser.text(".identity")
    assert files.case.signer.vkey in browser.text(".identity")
    files["checkpoint.txt"].write_text(note + line[:-8] + "AAAAAAA=\n")
    browser.open(page)
    browser.choose(*(files[name] for name in ("checkpoint.txt", "examiner.vkey", "second.vkey")))
    assert browser.overall == "mismatch"


def test_a_proof_signed_by_another_given_key_than_its_own(
    browser: Browser, page: Path, files: Handover
) -> None:
    """Both keys are given, but the proof names one and carries the other's signature only."""
    second = Signer("second", b"\x0b" * 32)
    files["second.vkey"].write_text(second.vkey)
    path = files["manifest.hashdeep.proof"]
    document = json.loads(path.read_bytes())
    size, root = int(document["checkpoint"].split("\n")[1]), document["checkpoint"].split("\n")[2]
    document["checkpoint"] = second.note(size, base64.b64decode(root))
    path.write_bytes(rfc8785.dumps(document))
    browser.open(page)
    names = ("manifest.hashdeep", "manifest.hashdeep.proof", "examiner.vkey", "second.vkey")
    browser.choose(*(files[name] for name in names))
    assert browser.overall == "mismatch"
    assert "none of the keys at hand" in browser.cards()["manifest.hashdeep.proof"].text
    path.write_bytes(rfc8785.dumps({**document, "vkey": second.vkey}))
    browser.open(page)
    browser.choose(*(files[name] for name in names))
    assert browser.cards()["manifest.hashdeep.proof"].verdict == "match"


def test_order_and_number_do_not_matter(browser: Browser, page: Path, files: Handover) -> None:
    everything = all_of(files)
    browser.open(page)
    for path in everything:
        browser.drop(path)
    one_by_one = browser.cards()
    assert browser.overall == "match"
    browser.open(page)
    browser.choose(*reversed(everything))
    together = browser.cards()
    assert {name: card.verdict for name, card in one_by_one.items()} == {
        name: card.verdict for name, card in together.items()
    }
    assert set(together) == {
        *(path.name for path in everything),
        "table.csv",
    }  # which is attached to the report


def test_hostile_names_are_text(browser: Browser, page: Path, tmp_path: Path) -> None:
    names = [
        "<img src=x onerror=alert(1)>.txt",
        "\u202egpj.exe",
        "a\nb",
        "{case} ${x}",
        "__proto__",
        "<script>document.title='owned'<",
        "x" * 250,
    ]
    for name in names:
        (tmp_path / name).write_bytes(name.encode() * 3)
    (tmp_path / "bad.proof").write_bytes(b'{"checkpoint":"indicia/<b>x</b>","__proto__":{"x":1}}')
    browser.open(page)
    browser.choose(*(tmp_path / name for name in [*names, "bad.proof"]))
    assert not browser.errors
    assert browser.run("document.querySelectorAll('#result img, #result script, #result b').length") == 0
    text = browser.text("#items")
    assert "<img src=x onerror=alert(1)>.txt" in text
    assert "<U+202E>gpj.exe" in text
    assert "\u202e" not in text
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")
    browser.size(360, 800)
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")


def test_a_script_from_outside_does_not_run(browser: Browser, page: Path) -> None:
    """The policy itself, asked by trying."""
    browser.open(page)
    tried = browser.run("""(async () => {
      const script = document.createElement("script");
      let added = "no";
      try { script.textContent = "globalThis.ran = true"; document.body.append(script); added = "yes"; } catch { added = "refused"; }
      const net = await fetch("https://example.org/").then(() => "sent", () => "refused");
      const own = await fetch(location.href).then(() => "sent", () => "refused");
      return [added, globalThis.ran ?? false, net, own];
    })()""")
    assert tried[1:] == [False, "refused", "refused"]


def test_large_file_is_streamed_with_progress_and_can_be_stopped(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as stream:
        stream.truncate(3 << 30)
    small = tmp_path / "small.bin"
    small.write_bytes(b"small")
    browser.open(page)
    browser.run("globalThis.seen = new Set(); new MutationObserver(() => seen.add(document.getElementById('bar').value))"
                ".observe(document.getElementById('done'), {childList: true})")  # fmt: skip
    browser.run("document.body.dataset.state = 'waiting'")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    node = browser.send("DOM.querySelector", nodeId=root, selector="#files")["nodeId"]
    browser.send("DOM.setFileInputFiles", nodeId=node, files=[str(small), str(large)])
    browser.wait("seen.size > 3")
    assert browser.run("performance.memory.usedJSHeapSize") < 300 << 20
    browser.run("document.getElementById('stop').click()")
    browser.wait("document.body.dataset.state === 'idle'")
    assert "You stopped the check" in browser.text("#message")
    assert not browser.cards()
    middle = tmp_path / "middle.bin"
    middle.write_bytes(bytes(range(256)) * 300_001)
    browser.choose(middle)
    assert hashlib.sha256(middle.read_bytes()).hexdigest() in browser.cards()["middle.bin"].text


def test_start_again(browser: Browser, page: Path, files: Handover) -> None:
    browser.open(page)
    browser.choose(files["manifest.hashdeep"])
    assert browser.overall == "nothing"
    browser.choose(files["manifest.hashdeep.proof"])
    assert browser.overall == "match"
    browser.run("document.getElementById('reset').click()")
    assert browser.overall == ""
    assert not browser.cards()
    assert len(CONTENT) == 4
