"""Stand-alone verifier of Indicia's cases, manifests, proofs and signed reports.

Needs Python 3.8 or newer and nothing else: only the standard library is imported, and none of Indicia's
own code.
Reference: ``docs/ledger-format.md``.
"""

VERSION = "1.0"
