#!/bin/sh
# systeem.sh run|test: installs the system packages that are missing, where apt may be used without a question;
# elsewhere it says which line to run. It starts no service and leaves none behind that starts by itself.
set -eu
doel=${1:?gebruik: systeem.sh run|test}
python=${PYTHON:-python3}
pakketten=""

bestaat() { command -v "$1" >/dev/null 2>&1; }
nodig() { pakketten="$pakketten $*"; }

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
# ldconfig stands in a folder that is not on the path of every user.
heeft_bibliotheek() { PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -q "$1"; }
heeft_letter() { find /usr/share/fonts /usr/local/share/fonts -name "$1" 2>/dev/null | grep -q .; }
heeft_bibliotheek libpango-1.0.so.0 || nodig libpango-1.0-0
heeft_bibliotheek libpangoft2-1.0.so.0 || nodig libpangoft2-1.0-0
heeft_bibliotheek libharfbuzz-subset.so.0 || nodig libharfbuzz-subset0
heeft_letter 'OpenSans-Regular.ttf' || nodig fonts-open-sans
heeft_letter 'P052-Roman.otf' || nodig fonts-urw-base35

if [ "$doel" = test ]; then
    bestaat chromium || bestaat chromium-browser || bestaat google-chrome || nodig chromium
    ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || nodig postgresql
    bestaat redis-server || nodig redis-server
    bestaat nginx || [ -x /usr/sbin/nginx ] || nodig nginx-light
fi

[ -n "$pakketten" ] || exit 0
regel="apt-get update && apt-get install -y --no-install-recommends$pakketten"
if ! bestaat apt-get; then
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
