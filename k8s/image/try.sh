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
  for _ in {1..1200}; do
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

# On the machine's own network, so that no bridge has to be made; health is asked for below, without systemd's timers.
container=$(podman create --network host --no-healthcheck --read-only --cap-drop all --memory 1g \
  --security-opt no-new-privileges --tmpfs /tmp -v "$PWD/deprecation-rules:/deprecation-rules:ro" -v "$data:/data" \
  -e MANAGEMENT_SERVER_PORT="$management_port" "$image" \
  --server.port="$gateway_port" --deprecation.console.port=0 --deprecation.upstream="http://127.0.0.1:$sample_port")
began=$(date +%s%N)
podman start "$container" >/dev/null
until curl -fs -o /dev/null "http://127.0.0.1:$gateway_port/customers"; do
  [ $((($(date +%s%N) - began) / 1000000000)) -lt 120 ] || fail "no request was served within two minutes"
  sleep 0.02
done
echo "The first request was served $((($(date +%s%N) - began) / 1000000)) ms after the container's start."

show "The old form is sent, both come back, and the signals" '"firstName":"Grace"' \
  "http://127.0.0.1:$gateway_port/customers" -d '{"name":"Grace Hopper"}' -H 'Content-Type: application/json'
show "The new form is asked for alone" 'Preference-Applied: omit-deprecated' \
  "http://127.0.0.1:$gateway_port/customers" -d '{"firstName":"Ada","lastName":"Lovelace"}' \
  -H 'Content-Type: application/json' -H 'Prefer: omit-deprecated'
show "It is ready" '"status":"UP"' "http://127.0.0.1:$management_port/actuator/health/readiness"

health=$(podman image inspect -f '{{index .HealthCheck.Test 3}}' "$image")
podman exec "$container" bash -c "$health" || fail "its own health check says that it is not well"
[ "$(podman exec "$container" id -u)" = 10001 ] || fail "it does not run as 10001"
! podman exec -u 0 "$container" touch /app/x 2>"$data/error" || fail "its root can be written to"
grep -q 'Read-only' "$data/error" || fail "its root cannot be written to, but not because it is read-only"
podman exec "$container" bash -c 'tr "\0" "\n" </proc/1/cmdline; grep -E "^(Uid|VmRSS|CapEff|NoNewPrivs)" /proc/1/status'
podman stop -t 60 "$container" >/dev/null
echo "Stopped with $(podman inspect -f '{{.State.ExitCode}}' "$container")."
