"""The stand-alone verifier is no installed package: its sources are imported from where they lie."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "verifier"))
