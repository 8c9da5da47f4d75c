#!/usr/bin/env bash
# Makes an image from Debian's packages under the name of the Dockerfile's base, for machines that
# reach no container registry. An image of that name is left as it is.
#
# Needs root, buildah, debootstrap, and bookworm in apt's sources. Like the original, the stand-in has
# Python 3.11 with pip and headers, under the same paths and without a C library's headers; but it
# is Debian's Python 3.11.2. It has no apt sources: they are mounted when something is built on it.
set -euo pipefail
dockerfile="$(dirname "$0")/../../../docker/Dockerfile"
base="docker.io/library/$(awk '$1 == "FROM" { print $2; exit }' "$dockerfile")"
if buildah inspect --type image "$base" >/dev/null 2>&1; then
  exit
fi
mirror="$(apt-get indextargets --format "\$(REPO_URI)" 'Created-By: Packages' 'Codename: bookworm' | head -n 1)"
if [ -z "$mirror" ]; then
  echo "stand_in_base: apt lists no packages of bookworm; add them to its sources, then apt-get update" >&2
  exit 1
fi

container="$(buildah from scratch)"
trap 'buildah rm "$container" >/dev/null' EXIT
root="$(buildah mount "$container")"
debootstrap --variant=minbase --include=ca-certificates,netbase,python3-pip,python3-venv,tzdata \
  bookworm "$root" "$mirror" >&2
# The headers alone: libpython3.11-dev would bring those of the C library, which the original lacks.
chroot "$root" sh -c 'cd /tmp && apt-get -qq download libpython3.11-dev && dpkg-deb -x ./*.deb dev'
cp -a "$root/tmp/dev/usr/include" "$root/usr/"
for name in python python3 python3.11; do
  ln -s /usr/bin/python3.11 "$root/usr/local/bin/$name"
done
rm "$root/usr/lib/python3.11/EXTERNALLY-MANAGED" # pip may install for the whole system, as there
rm -rf "$root"/tmp/* "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/*
: >"$root/etc/apt/sources.list"
buildah commit --quiet "$container" "$base"
