#!/bin/sh
# Installs what is missing of the packages for one purpose: install.sh build|test|deep.
# Without root it says which command does it, and stops.
set -eu
purpose=$1
here=$(dirname "$0")

case $purpose in
    build) wanted=build ;;
    test) wanted='build|test' ;;
    deep) wanted='build|test|deep' ;;
    *) echo "install.sh: $purpose: unknown purpose; use build, test or deep" >&2; exit 2 ;;
esac

has() { # a package, or the program that it is wanted for, got from elsewhere
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed' && return 0
    case $1 in
        nodejs) command -v node >/dev/null ;;
        npm | python3) command -v "$1" >/dev/null ;;
        *) return 1 ;;
    esac
}

missing=
for package in $(sed -nE "s/^($wanted) +//p" "$here/packages.txt"); do
    has "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

command="apt-get update && apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" -ne 0 ]; then
    echo "These packages are missing, and only root can install them. Run:" >&2
    echo "    sudo sh -c '$command'" >&2
    exit 1
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086  # one word a package
apt-get install -y -qq --no-install-recommends $missing >/dev/null
