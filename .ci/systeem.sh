#!/bin/sh
# systeem.sh run|test: installs the system packages that are missing, where apt may be used without a question;
# elsewhere it says which line to run. It starts no service and leaves none behind that starts by itself.
set -eu
doel=${1:?gebruik: systeem.sh run|test}
python=${PYTHON:-python3}
pakketten=""
pdf=""

bestaat() { command -v "$1" >/dev/null 2>&1; }
nodig() { pakketten="$pakketten $*"; }
# Without these the portal runs, but makes no PDF.
nodig_voor_pdf() { nodig "$@"; pdf="$pdf $*"; }

if bestaat "$python"; then
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "Leerrecht heeft Python 3.11 of nieuwer nodig; hier staat $("$python" --version)." >&2
        echo "Wijs een nieuwere aan, bijvoorbeeld: make $doel PYTHON=python3.12" >&2
        exit 1
    }
    "$python" -c 'import ensurepip, venv' 2>/dev/null || nodig python3-venv
else
    nodig python3 python3-venv
fi
# The yearly evaluation as PDF needs the text engine and the two open fonts of the house style.
# Asked the way WeasyPrint itself looks for them: there is no ldconfig on every system.
heeft_bibliotheek() {
    bestaat "$python" && "$python" -c 'import ctypes.util, sys; sys.exit(not ctypes.util.find_library(sys.argv[1]))' "$1"
}
heeft_letter() {
    find /usr/share/fonts /usr/local/share/fonts /Library/Fonts "$HOME/Library/Fonts" -name "$1" 2>/dev/null | grep -q .
}
heeft_bibliotheek pango-1.0 || nodig_voor_pdf libpango-1.0-0
heeft_bibliotheek pangoft2-1.0 || nodig_voor_pdf libpangoft2-1.0-0
heeft_bibliotheek harfbuzz-subset || nodig_voor_pdf libharfbuzz-subset0
heeft_letter 'OpenSans-Regular.ttf' || nodig_voor_pdf fonts-open-sans
heeft_letter 'P052-Roman.otf' || nodig_voor_pdf fonts-urw-base35

if [ "$doel" = test ]; then
    bestaat chromium || bestaat chromium-browser || bestaat google-chrome || nodig chromium
    ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || nodig postgresql
    bestaat redis-server || nodig redis-server
    bestaat nginx || [ -x /usr/sbin/nginx ] || nodig nginx-light
fi

[ -n "$pakketten" ] || exit 0
regel="apt-get update && apt-get install -y --no-install-recommends$pakketten"
# Elsewhere than on Debian: what these are called there. Only the PDF needs them, so the portal starts without.
zo_heet_het() {
    if bestaat brew || [ "$(uname -s)" = Darwin ]; then
        echo "brew install pango && brew install --cask font-open-sans"
    elif bestaat dnf; then
        echo "sudo dnf install pango harfbuzz open-sans-fonts urw-base35-fonts"
    elif bestaat pacman; then
        echo "sudo pacman -S pango harfbuzz gsfonts"
    elif bestaat apk; then
        echo "sudo apk add pango harfbuzz-subset font-opensans"
    else
        echo "pango, harfbuzz, Open Sans en de letters van URW (namen van Debian:$pdf)"
    fi
}
if ! bestaat apt-get; then
    if [ "$doel" = run ] && [ "$pakketten" = "$pdf" ]; then
        echo "Het portaal start zonder PDF van de jaarevaluatie. Wil je die ook? Installeer, en start opnieuw:" >&2
        echo "    $(zo_heet_het)" >&2
        exit 0
    fi
    echo "Installeer eerst deze pakketten (namen van Debian):$pakketten" >&2
    exit 1
fi
if [ "$(id -u)" != 0 ]; then
    if bestaat sudo && sudo -n true 2>/dev/null; then
        exec sudo -n PYTHON="$python" sh "$0" "$doel"
    fi
    echo "Er ontbreken pakketten op deze machine. Voer dit uit en probeer opnieuw:" >&2
    echo "    sudo sh -c '$regel'" >&2
    exit 1
fi

echo "Pakketten installeren:$pakketten"
export DEBIAN_FRONTEND=noninteractive
installeer() { apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" >/dev/null; }

# While we install, no package may start its service.
beleid=/usr/sbin/policy-rc.d
if [ ! -e "$beleid" ]; then
    trap 'rm -f "$beleid"' EXIT
    trap 'exit 1' INT TERM
    printf '#!/bin/sh\nexit 101\n' >"$beleid"
    chmod +x "$beleid"
fi
apt-get update -qq
case "$pakketten" in
*postgresql*)
    # The tests make their own throw-away cluster; the package must not make one.
    installeer postgresql-common
    sed -i 's/^#\? *create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
    ;;
esac
# shellcheck disable=SC2086  # a list of words on purpose
installeer $pakketten
case "$pakketten" in
*redis-server*)
    if [ -d /run/systemd/system ]; then systemctl disable -q redis-server || true; fi
    ;;
esac
