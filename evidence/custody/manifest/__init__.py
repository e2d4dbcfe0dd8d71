"""Hash lists of a case's file entries. Reference: docs/ledger-format.md section 6."""

from evidence.custody.manifest.bagit import NAME as BAG
from evidence.custody.manifest.compare import Comparison, Difference, compare, verify_manifest
from evidence.custody.manifest.export import export_manifest
from evidence.custody.manifest.formats import FORMATS, ManifestFormat

__all__ = [
    "BAG",
    "FORMATS",
    "Comparison",
    "Difference",
    "ManifestFormat",
    "compare",
    "export_manifest",
    "verify_manifest",
]
