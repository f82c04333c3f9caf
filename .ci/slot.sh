#!/bin/sh
# Writes requirements.lock: every package that the requirements files lead to, with its exact version.
set -eu
cd "$(dirname "$0")/.."
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
"${PYTHON:-python3}" -m venv "$map/venv"
"$map/venv/bin/python" -m pip install -q --disable-pip-version-check -r requirements-dev.txt
{
    echo "# Every package with its exact version, written by \`make slot\`. Used as constraints (pip -c): it also holds"
    echo "# what only the tests need, and nothing is installed because it stands here."
    "$map/venv/bin/python" -m pip freeze --exclude pip --exclude setuptools
} >"$map/lock"
mv "$map/lock" requirements.lock
