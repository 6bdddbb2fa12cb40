#!/usr/bin/env bash
# Starts a container of an image as a cluster would, with a root file system that cannot be written to and as user
# 10001, and shows that it serves a rewritten request: k8s/image/try.sh IMAGE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

image=$1
sample_port=${SAMPLE_PORT:-19090}
gateway_port=${GATEWAY_PORT:-18080}
management_port=${MANAGEMENT_PORT:-18082}
data=$(mktemp -d)
sample_pid=
container=

stop() {
  [ -z "$container" ] || podman rm -f "$container" >/dev/null || true
  [ -z "$sample_pid" ] || kill "$sample_pid" 2>/dev/null || true
  rm -rf "$data"
}
trap stop EXIT

fail() {
  echo "make image: $*" >&2
  [ -z "$container" ] || podman logs "$container" >&2
  exit 1
}

await() { # URL
  for _ in {1..300}; do
    ! curl -fsS -o "$data/answer" "$1" 2>"$data/error" || return 0
    sleep 0.1
  done
  fail "$1 does not answer: $(cat "$data/error")"
}

show() { # what it is, what must be in the answer, then curl's arguments
  local what=$1 part=$2 answer
  shift 2
  answer=$(curl -sS -i "$@") || fail "$what: no answer"
  printf '%s:\n%s\n\n' "$what" "$answer"
  [[ $answer == *"$part"* ]] || fail "$what: $part is missing"
}

chmod 777 "$data"
java -jar gateway/demo/target/deprecation-demo.jar api --port="$sample_port" >"$data/sample.log" 2>&1 &
sample_pid=$!
await "http://127.0.0.1:$sample_port/customers"

began=$(date +%s%N)
# On the machine's own network, so that no bridge has to be made.
container=$(podman run -d --network host --read-only --cap-drop all --security-opt no-new-privileges --memory 1g \
  --tmpfs /tmp -v "$PWD/deprecation-rules:/deprecation-rules:ro" -v "$data:/data" "$image" \
  --server.port="$gateway_port" --management.server.port="$management_port" --deprecation.console.port=0 \
  --deprecation.upstream="http://127.0.0.1:$sample_port")
until curl -fs -o /dev/null "http://127.0.0.1:$gateway_port/customers"; do
  [ $((($(date +%s%N) - began) / 1000000000)) -lt 60 ] || fail "no request was served within a minute"
  sleep 0.05
done
echo "The first request was served $((($(date +%s%N) - began) / 1000000)) ms after the container was asked for."

show "The old form is sent, both come back, and the signals" '"firstName":"Grace"' \
  "http://127.0.0.1:$gateway_port/customers" -d '{"name":"Grace Hopper"}' -H 'Content-Type: application/json'
show "The new form is asked for alone" 'Preference-Applied: omit-deprecated' \
  "http://127.0.0.1:$gateway_port/customers" -d '{"firstName":"Ada","lastName":"Lovelace"}' \
  -H 'Content-Type: application/json' -H 'Prefer: omit-deprecated'
show "It is ready" '"status":"UP"' "http://127.0.0.1:$management_port/actuator/health/readiness"

[ "$(podman exec "$container" id -u)" = 10001 ] || fail "it does not run as 10001"
! podman exec "$container" bash -c 'touch /app/x' 2>"$data/error" || fail "its root can be written to"
podman exec "$container" bash -c 'tr "\0" "\n" </proc/1/cmdline; grep -E "^(Uid|VmRSS|CapEff|NoNewPrivs)" /proc/1/status'
podman stop -t 60 "$container" >/dev/null
echo "Stopped with $(podman inspect -f '{{.State.ExitCode}}' "$container"); what it left: $(ls "$data" | tr '\n' ' ')"
