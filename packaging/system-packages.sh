#!/bin/sh
# Installs the system packages of the groups named as arguments (run, test), or prints the one line to run.
# What is missing does not stop the build: the program says what it needs, and tests that need a tool skip.
set -u
here=$(dirname "$0")
command -v apt-get >/dev/null 2>&1 || { echo "Not a Debian or Ubuntu machine: see packaging/system-packages.txt." >&2; exit 0; }

wanted=$(awk -v groups=" $* " '
    /^\[/ { group = substr($0, 2, length($0) - 2); next }
    /^[^#]/ && index(groups, " " group " ") { print }' "$here/system-packages.txt")
missing=
for name in $wanted; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root=
elif sudo -n true 2>/dev/null; then as_root='sudo -n'
else
    echo "Some system packages are missing. To install them, run:" >&2
    echo "    sudo apt-get install -y --no-install-recommends$missing" >&2
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the list is words on purpose
if ! $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
    for name in $missing; do
        $as_root apt-get install -y -qq --no-install-recommends "$name" >/dev/null 2>&1 ||
            echo "The package $name could not be installed; what needs it is left out." >&2
    done
fi
