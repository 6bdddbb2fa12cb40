#!/usr/bin/env bash
# Runs the gateway of an image once, before the sample API, so that the JVM leaves what it has learned in
# /app/gateway.aot. Fails if a rewritten exchange is not as it should be. APP and TRAINING are other folders than the
# image's, JAVA another JVM.
set -euo pipefail

app=${APP:-/app}
training=${TRAINING:-/training}
java=${JAVA:-java}

# Where the build shares the machine's network, out of everybody's way.
gateway_port=38080
sample_port=39090
exchanges=200
sample_pid=
gateway_pid=

ask() { # port, method, path, body: the whole answer
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n' "$2" "$3" >&3
    printf 'Content-Length: %d\r\n\r\n%s' "${#4}" "$4" >&3
    cat <&3
  ) 2>/dev/null
}

await() { # pid, port
  for _ in {1..600}; do
    [[ $(ask "$2" GET /customers '' || true) != 'HTTP/1.1 200'* ]] || return 0
    kill -0 "$1" || return 1
    sleep 0.2
  done
  return 1
}

stop() {
  [ -z "$gateway_pid" ] || kill -KILL "$gateway_pid" 2>/dev/null || true
  [ -z "$sample_pid" ] || kill -KILL "$sample_pid" 2>/dev/null || true
}
trap stop EXIT

cd "$training"
"$java" -jar demo.jar api --port="$sample_port" &
sample_pid=$!
await "$sample_pid" "$sample_port"

# What cannot be kept in the cache is warned of at length.
"$java" @"$app/jvm.options" -XX:AOTCacheOutput="$app/gateway.aot" -Xlog:aot=error -jar "$app/deprecation-gateway.jar" \
  --server.port="$gateway_port" --deprecation.console.port=38081 --management.server.port=38082 \
  --deprecation.upstream="http://127.0.0.1:$sample_port" --deprecation.rules=rules &
gateway_pid=$!
await "$gateway_pid" "$gateway_port"

for ((exchange = 1; exchange <= exchanges; exchange++)); do
  answer=$(ask "$gateway_port" POST /customers '{"name":"Grace Hopper"}')
  for part in 'HTTP/1.1 201' 'Deprecation: @' '"name":"Grace Hopper"' '"firstName":"Grace"'; do
    [[ $answer == *"$part"* ]] || {
      printf 'The training met an answer without %s:\n%s\n' "$part" "$answer" >&2
      exit 1
    }
  done
done

kill -TERM "$gateway_pid"
wait "$gateway_pid" || [ $? -eq 143 ]
gateway_pid=
[ -s "$app/gateway.aot" ] || { echo "The JVM left no cache" >&2; exit 1; }
