"""The stand-alone verifier is no installed package: its sources are imported from where they lie."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "verifier"))

from verifier_browser import CHROMIUM, Browser, build


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium without a window, for all tests of the page."""
    if CHROMIUM is None:
        pytest.skip("needs the Debian package chromium")
    one = Browser(tmp_path_factory.mktemp("profile"))
    yield one
    one.close()


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built page."""
    return build(tmp_path_factory.mktemp("page") / "indicia-verify.html")
