#!/bin/sh
# venv.sh [dev]: makes .venv with exactly what the requirements files say. Nothing happens while these, Python and
# the place of the folder stay the same (the scripts in a venv hold its path); otherwise it is built anew.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
soort=${1:-run}
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
[ -w "${HOME:-/nonexistent}" ] || export PIP_NO_CACHE_DIR=1

stempel() { { pwd -P; "$python" -VV; cat "$@"; } | sha256sum; }
actueel() { [ -x .venv/bin/python ] && [ "$(cat ".venv/stempel-$1" 2>/dev/null)" = "$2" ]; }
installeer() { .venv/bin/python -m pip install -q -r "$1" -c requirements.lock; }

basis=$(stempel requirements.txt requirements.lock)
if ! actueel run "$basis"; then
    echo "Python-pakketten installeren in .venv (alleen de eerste keer en na een upgrade)..."
    rm -rf .venv
    "$python" -m venv .venv
    installeer requirements.txt
    echo "$basis" >.venv/stempel-run
fi
if [ "$soort" = dev ]; then
    dev=$(stempel requirements.txt requirements-dev.txt requirements.lock)
    if ! actueel dev "$dev"; then
        echo "Pakketten voor de tests installeren in .venv..."
        installeer requirements-dev.txt
        echo "$dev" >.venv/stempel-dev
    fi
fi
