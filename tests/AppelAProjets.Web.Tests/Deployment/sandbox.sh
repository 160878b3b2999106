#!/usr/bin/env bash
# sandbox.sh APPLICATION STATE SETTINGS DOTNET : runs the published application as deploy/ promises it can run. Called in mount and network
# namespaces of its own: everything is read-only but STATE and /tmp, the account is nobody's, and the only way out is an interface
# that leads nowhere and counts what tries it.
set -euo pipefail
application=$1 state=$2 settings=$3 dotnet=$4

ip link set lo up
ip link add outside type veth peer name beyond
for interface in outside beyond; do
  # Of itself, IPv6 would announce the interface.
  [ ! -e "/proc/sys/net/ipv6/conf/$interface" ] || echo 1 > "/proc/sys/net/ipv6/conf/$interface/disable_ipv6"
  ip link set "$interface" up
done
ip address add 192.0.2.2/24 dev outside
ip route add default via 192.0.2.1 dev outside

mount --bind "$state" "$state"
findmnt --raw --noheadings --output TARGET | grep -vE "^(/proc|/sys|/dev)(/|$)" | while read -r target; do
  [ "$target" = "$state" ] || mount -o remount,bind,ro "$target"
done
mount -t tmpfs -o mode=1777 tmpfs /tmp
if touch "$application/essai" 2>/dev/null || touch /var/essai 2>/dev/null; then
  echo "The root is still writable." >&2
  exit 97
fi

set -a
# shellcheck source=/dev/null
. "$settings"
set +a
cd "$application"
exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all -- "$dotnet" AppelAProjets.Web.dll
