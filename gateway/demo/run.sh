#!/usr/bin/env bash
# Everything on one machine: the sample partner API, the gateway in front of it, and simulated partners; and in the
# ledger, a past that is sample data.
# GATEWAY_PORT, CONSOLE_PORT, MANAGEMENT_PORT and SAMPLE_PORT move the ports, RULES and DATA_DIR the folders;
# arguments are handed on to the gateway.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

gateway_port=${GATEWAY_PORT:-8080}
console_port=${CONSOLE_PORT:-8081}
management_port=${MANAGEMENT_PORT:-8082}
sample_port=${SAMPLE_PORT:-9090}
rules=${RULES:-deprecation-rules}
data=${DATA_DIR:-data}
logs=$data/logs
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
gateway_jar=gateway/app/target/deprecation-gateway.jar
demo_jar=gateway/demo/target/deprecation-demo.jar
ready_within=90
stop_within=20

sample_pid=
gateway_pid=
partners_pid=

fail() {
  echo "make run: $*" >&2
  exit 1
}

need_java() {
  command -v "$java" >/dev/null || fail "$java not found: install a JDK, 17 or newer, or set JAVA_HOME"
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "$java is version ${version:-?}: 17 or newer is needed (set JAVA_HOME)"
}

listens() { # port
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

need_port() { # port, what for, variable
  [[ $1 =~ ^[0-9]{1,5}$ ]] || fail "$3=$1 is not a port"
  ! listens "$1" ||
    fail "port $1, meant for the $2, is taken. Stop what listens there, or choose another: $3=$((10000 + $1 % 50000)) make run"
}

# A runnable jar carries the date of a reproducible build; the plain one that it was made from tells when that was.
stale() { # jar
  [ ! -f "$1" ] || [ ! -f "$1.original" ] || [ -n "$(find pom.xml gateway dashboards -name target -prune -o -type f \
    \( -name pom.xml -o -path '*/src/main/*' \) -newer "$1.original" -print -quit)" ]
}

build() {
  if stale "$gateway_jar" || stale "$demo_jar"; then
    echo "Building (the first time takes some minutes) ..."
    make --no-print-directory build || fail "the build failed, see above"
  fi
}

answers() { # port, path: whether a GET there is answered 200
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
    IFS= read -r -t 5 status <&3
    [[ $status == HTTP/1.?" 200"* ]]
  ) 2>/dev/null
}

fail_with_log() { # what happened, log
  echo "make run: $1; the end of $2:" >&2
  tail -n 30 "$2" >&2
  exit 1
}

await() { # pid, port, path, what, log
  local deadline=$((SECONDS + ready_within))
  until answers "$2" "$3"; do
    kill -0 "$1" 2>/dev/null || fail_with_log "the $4 ended while starting" "$5"
    [ "$SECONDS" -lt "$deadline" ] || fail_with_log "the $4 was not ready within $ready_within s" "$5"
    sleep 0.3
  done
}

stop() { # pid
  [ -n "$1" ] || return 0
  kill -TERM "$1" 2>/dev/null || true
  local deadline=$((SECONDS + stop_within))
  while kill -0 "$1" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ]; do
    sleep 0.1
  done
  kill -KILL "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

stop_all() {
  trap '' INT TERM HUP
  [ -z "$sample_pid" ] || echo "Stopping ..."
  stop "$partners_pid"
  stop "$gateway_pid"
  stop "$sample_pid"
}

start_sample() {
  "$java" -jar "$demo_jar" api --port="$sample_port" >"$logs/sample-api.log" 2>&1 &
  sample_pid=$!
  await "$sample_pid" "$sample_port" /customers "sample partner API" "$logs/sample-api.log"
}

# The gateway locks the database's file, so that this comes first. What is loaded once is left as it is.
load_history() {
  [ -f "$data/ledger.mv.db" ] || echo "Loading a quarter of sample data into the ledger (once) ..."
  "$java" -jar "$demo_jar" history --rules="$rules" --ledger-url="$ledger_url" >"$logs/history.log" 2>&1 ||
    fail_with_log "the sample history could not be loaded" "$logs/history.log"
}

start_gateway() {
  "$java" -jar "$gateway_jar" \
    --server.port="$gateway_port" \
    --deprecation.console.port="$console_port" \
    --management.server.port="$management_port" \
    --deprecation.rules="$rules" \
    --deprecation.upstream="http://127.0.0.1:$sample_port" \
    --deprecation.identity.hmac-secret-file=gateway/demo/sample-hmac-secret \
    --deprecation.ledger.url="$ledger_url" \
    --deprecation.ledger.segments="$data/segments" \
    --deprecation.drain=0s \
    "$@" >"$logs/gateway.log" 2>&1 &
  gateway_pid=$!
  await "$gateway_pid" "$management_port" /actuator/health/readiness gateway "$logs/gateway.log"
}

start_partners() {
  "$java" -jar "$demo_jar" partners --gateway="http://127.0.0.1:$gateway_port" \
    > >(tee "$logs/partners.log") 2>&1 &
  partners_pid=$!
}

invite() {
  cat <<EOF

Gateway             http://127.0.0.1:$gateway_port
Console             http://127.0.0.1:$console_port (its past is sample data)
Console's API       http://127.0.0.1:$console_port/api/deprecations
Health and metrics  http://127.0.0.1:$management_port/actuator/health and /actuator/prometheus
Sample partner API  http://127.0.0.1:$sample_port
Rules               $rules/ (an edit takes effect within two seconds)
Ledger              $data/ledger.mv.db (its past up to yesterday is sample data, made up for this demo)
Logs                $logs/

Try:
  curl -i http://127.0.0.1:$gateway_port/customers -d '{"name":"Grace Hopper"}'
  java -jar $gateway_jar gate customer-name --console http://127.0.0.1:$console_port

Ctrl-C stops all of it.

EOF
}

watch() {
  while sleep 1; do
    kill -0 "$sample_pid" 2>/dev/null || fail_with_log "the sample partner API ended by itself" "$logs/sample-api.log"
    kill -0 "$gateway_pid" 2>/dev/null || fail_with_log "the gateway ended by itself" "$logs/gateway.log"
    kill -0 "$partners_pid" 2>/dev/null || fail_with_log "the simulated partners ended by themselves" "$logs/partners.log"
  done
}

need_java
need_port "$gateway_port" gateway GATEWAY_PORT
need_port "$console_port" "console" CONSOLE_PORT
need_port "$management_port" "gateway's health and metrics" MANAGEMENT_PORT
need_port "$sample_port" "sample partner API" SAMPLE_PORT
[ "$(printf '%s\n' "$gateway_port" "$console_port" "$management_port" "$sample_port" | sort -u | wc -l)" -eq 4 ] ||
  fail "GATEWAY_PORT, CONSOLE_PORT, MANAGEMENT_PORT and SAMPLE_PORT must differ"
trap stop_all EXIT
trap 'exit 0' INT TERM HUP
build
mkdir -p "$logs"
# H2 takes no path that is relative without saying so.
ledger_url="jdbc:h2:file:$(cd "$data" && pwd)/ledger"
echo "Starting ..."
load_history
start_sample
start_gateway "$@"
invite
start_partners
watch
