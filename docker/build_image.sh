#!/usr/bin/env bash
# Builds the image with the first of docker, podman and buildah that works on this machine.
#   docker/build_image.sh [further options of the engine's build command]
# IMAGE: its name, "immunoct" by default. ENGINE: the engine to use.
# CERTIFICATES: a PEM file of all certificates to trust while downloading (a proxy that replaces them).
set -euo pipefail
cd "$(dirname "$0")/.."

works() {
  case $1 in
    docker) docker version >/dev/null 2>&1 ;; # without its daemon, the client can do nothing
    *) command -v "$1" >/dev/null ;;
  esac
}

for engine in ${ENGINE:-docker podman buildah}; do
  works "$engine" && break
  engine=""
done
if [ -z "${engine}" ]; then
  echo "build_image: needs docker (with a running daemon), podman or buildah (apt install buildah)" >&2
  exit 1
fi

options=(--file docker/Dockerfile --tag "${IMAGE:-immunoct}")
[ -z "${CERTIFICATES:-}" ] || options+=(--secret "id=certificates,src=$CERTIFICATES")
if [ "$engine" != docker ]; then
  options+=(--format docker --layers) # the OCI format has no health check
  # Without an OCI runtime, root can still build in a chroot.
  command -v crun runc >/dev/null || export BUILDAH_ISOLATION="${BUILDAH_ISOLATION:-chroot}"
fi
exec "$engine" build "${options[@]}" "$@" .
