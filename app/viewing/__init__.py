"""What the viewers of the window know of evidence: decoded by a process of its own that can be killed. No Qt here."""
