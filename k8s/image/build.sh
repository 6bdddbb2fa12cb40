#!/usr/bin/env bash
# Builds the image and tries it, with Debian's podman and no Docker engine, in a store of its own below target/; as root.
# The Dockerfile's base comes from where podman gets images, or with OWN_BASE=1 from this machine: a Debian made by
# debootstrap, with a JRE of the JDK 25 that is found at JAVA_HOME_25 or under /usr/lib/jvm. KEEP=1 keeps the store.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

target=$PWD/k8s/target/image
image=deprecation-gateway:$(sed -n 's/^  <version>\(.*\)<\/version>$/\1/p' pom.xml)
base=$(sed -n 's/^ARG JRE=//p' Dockerfile)
suite=bookworm
# Those of Temurin's own JRE.
modules=java.se,jdk.accessibility,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.dynalink,jdk.httpserver,jdk.jcmd,jdk.jdwp.agent,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.sctp,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.xml.dom,jdk.zipfs

fail() {
  echo "make image: $*" >&2
  exit 1
}

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool not found; on Debian: apt-get install podman buildah runc debootstrap"
  done
}

# What works where a machine has neither an overlay file system to stack nor systemd, nor lets limits be raised.
settle() {
  mkdir -p "$target/run"
  cat >"$target/containers.conf" <<EOF
[containers]
default_ulimits = []
[engine]
cgroup_manager = "cgroupfs"
events_logger = "none"
runtime = "runc"
EOF
  cat >"$target/storage.conf" <<EOF
[storage]
driver = "vfs"
graphroot = "$target/store"
runroot = "$target/run"
EOF
  export CONTAINERS_CONF=$target/containers.conf CONTAINERS_STORAGE_CONF=$target/storage.conf BUILDAH_ISOLATION=chroot
}

jdk25() {
  for home in ${JAVA_HOME_25:-} /usr/lib/jvm/*25*; do
    [ ! -x "$home/bin/jlink" ] || { echo "$home"; return; }
  done
  fail "no JDK 25 found, of which to make a JRE: set JAVA_HOME_25"
}

make_base() {
  need debootstrap
  local jdk
  jdk=$(jdk25)
  echo "Making $base of this machine's packages and $jdk ..."
  rm -rf "$target/base"
  debootstrap --variant=minbase "$suite" "$target/base" >"$target/debootstrap.log" ||
    fail "debootstrap failed, see $target/debootstrap.log"
  rm -rf "$target/base"/var/cache/apt/* "$target/base"/var/lib/apt/lists/*
  mkdir -p "$target/base/opt/java"
  "$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-man-pages --no-header-files --generate-cds-archive \
    --output "$target/base/opt/java/openjdk"
  tar -C "$target/base" -c . | podman import -q \
    --change 'ENV JAVA_HOME=/opt/java/openjdk' \
    --change 'ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
    --change 'ENV LANG=C.UTF-8' - "$base"
  rm -rf "$target/base"
}

build() {
  podman image exists "$base" || [ -z "${OWN_BASE:-}" ] || make_base
  podman build --layers=false --format docker -t "$image" .
}

need podman runc java
settle
[ -f gateway/app/target/deprecation-gateway.jar ] && [ -f gateway/demo/target/deprecation-demo.jar ] ||
  fail "the jars are not there: run make build, or make image, which does"
build
k8s/image/try.sh "$image"
[ -n "${KEEP:-}" ] || { podman rmi -fa >/dev/null && rm -rf "$target"; }
