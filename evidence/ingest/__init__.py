"""Evidence item -> layers -> file entries -> digests, types, artifacts -> catalog and ledger."""
