"""Tests of carving read the images and the truth of the file systems' tests."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "filesystems"))
