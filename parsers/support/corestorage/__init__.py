"""Core Storage, Apple's volume manager of OS X 10.7 to macOS 10.15, which FileVault 2 encrypts in."""
