#!/bin/bash
# Installs the package in a clean Debian 12, made here by debootstrap, and uses it there as on the machine that built it:
#     tests/clean_debian.sh build/release
# Takes the folder of a release build, in which cpack has been run. Needs root, and a minute. Where no clean tree can be
# made (no root, no way to the packages), it says so and is content with lintian.
set -euo pipefail
build=$(realpath "$1")
top=$(realpath "$(dirname "$0")/..")
packages=("$build"/actionplan_*.deb)
package=${packages[-1]}

tree=$(mktemp -d)
chmod 755 "$tree"
trap 'rm -rf --one-file-system "$tree"' EXIT

# Complaints of lintian are errors here.
lintian --fail-on error,warning --allow-root "$package"

not_here() { echo "not tried in a clean Debian: $1"; exit 0; }
[ "$(id -u)" -eq 0 ] || not_here "only root can make one"
debootstrap --variant=minbase bookworm "$tree" >"$tree.log" 2>&1 || { tail -n 20 "$tree.log"; rm -f "$tree.log"; not_here "debootstrap failed"; }
rm -f "$tree.log"
# The way to the packages is this machine's own.
cp -r /etc/apt/apt.conf.d "$tree/etc/apt/"
cp -L /etc/resolv.conf "$tree/etc/" 2>/dev/null || true

in_tree() { chroot "$tree" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }

cp "$package" "$tree/srv/actionplan.deb"
in_tree apt-get update -qq || not_here "apt-get found no packages from within"
in_tree apt-get install -y -qq --no-install-recommends /srv/actionplan.deb >/dev/null
cp -r "$top/samples" "$tree/srv/"
mkdir "$tree/srv/empty"

in_tree actionplan --version
in_tree sh -c 'cd /srv && actionplan convert samples --out out && actionplan validate out/*.json && actionplan report out --out report.html'
in_tree sh -c 'actionplan schema | cmp - /usr/share/actionplan/action-plan.schema.json'

# The same plans as here, to the byte.
(cd "$tree/srv" && "$build/actionplan" convert samples --out empty --quiet)
for plan in "$tree"/srv/empty/*.json; do
    cmp "$plan" "$tree/srv/out/$(basename "$plan")"
done

in_tree dpkg --purge actionplan >/dev/null
left=$(cd "$tree" && find usr -path 'usr/share/doc/actionplan*' -o -name '*actionplan*')
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "$(basename "$package"): installed, used and removed in a clean Debian $(cat "$tree/etc/debian_version")"
