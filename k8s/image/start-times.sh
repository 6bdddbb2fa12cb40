#!/usr/bin/env bash
# From the start of a process to its first answer, a rewritten one: `java -jar` on each JDK that is found, and on JDK 25
# the jar taken apart, without and with the cache that the image has. Beside the clock, what of the processor it took.
# k8s/image/start-times.sh [TIMES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

times=${1:-9}
work=$(mktemp -d)
jar=$work/deprecation-gateway.jar
demo=$work/deprecation-demo.jar
sample_pid=
gateway_pid=
sample_port=39090
gateway_port=38080

stop() {
  for pid in $gateway_pid $sample_pid; do kill -KILL "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT

ask() { # port
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET /customers HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    IFS= read -r status <&3
    [[ $status == *' 200'* ]]
  ) 2>/dev/null
}

await() { # port
  until ask "$1"; do sleep 0.01; done
}

jdk() { # version
  for home in /usr/lib/jvm/*"$1"*; do
    [ ! -x "$home/bin/javac" ] || { echo "$home/bin/java"; return; }
  done
}

start() { # the folder's name, then the command
  local folder=$work/$1 began ended
  shift
  rm -rf "$folder" && mkdir -p "$folder"
  began=$(date +%s%N)
  (cd "$folder" && exec "$@" --server.port="$gateway_port" --management.server.port=38082 --deprecation.console.port=38081 \
    --deprecation.upstream="http://127.0.0.1:$sample_port" --deprecation.rules="$work/rules" >log 2>&1) &
  gateway_pid=$!
  await "$gateway_port"
  ended=$(date +%s%N)
  # Ticks of a hundredth of a second (proc(5)), in user and kernel mode.
  echo "$(((ended - began) / 1000000)) $(awk '{print ($14 + $15) * 10}' "/proc/$gateway_pid/stat")" >>"$work/figures"
  kill -KILL "$gateway_pid"
  wait "$gateway_pid" 2>/dev/null || true
}

measure() { # what, then the command
  local what=$1
  shift
  rm -f "$work/figures"
  for ((time = 0; time < times; time++)); do start run "$@"; done
  printf '%-44s by the clock: median %5d ms, best %5d ms; of the processor: median %5d ms, best %5d ms\n' "$what" \
    "$(column 1 | sed -n "$((times / 2 + 1))p")" "$(column 1 | head -n 1)" \
    "$(column 2 | sed -n "$((times / 2 + 1))p")" "$(column 2 | head -n 1)"
}

column() {
  cut -d ' ' -f "$1" "$work/figures" | sort -n
}

mkdir -p "$work/rules"
cp gateway/app/target/deprecation-gateway.jar gateway/demo/target/deprecation-demo.jar "$work"
cp deprecation-rules/*.yaml "$work/rules"
java -jar "$demo" api --port="$sample_port" >"$work/sample.log" 2>&1 &
sample_pid=$!
await "$sample_port"

java17=$(jdk 17)
java25=$(jdk 25)
[ -z "$java17" ] || measure "JDK 17, java -jar" "$java17" -jar "$jar"
[ -n "$java25" ] || exit 0
measure "JDK 25, java -jar" "$java25" -jar "$jar"

"$java25" -Djarmode=tools -jar "$jar" extract --destination "$work/app" >/dev/null
cp k8s/image/jvm.options "$work/app"
measure "JDK 25, taken apart, the image's options" "$java25" "@$work/app/jvm.options" -jar "$work/app/deprecation-gateway.jar"

# The training has a sample API of its own.
kill "$sample_pid"
wait "$sample_pid" || true
mkdir -p "$work/training"
cp "$demo" "$work/training/demo.jar"
cp -r "$work/rules" "$work/training/rules"
APP=$work/app TRAINING=$work/training JAVA=$java25 k8s/image/train.sh >"$work/train.log" 2>&1 || { cat "$work/train.log" >&2; exit 1; }
java -jar "$demo" api --port="$sample_port" >"$work/sample.log" 2>&1 &
sample_pid=$!
await "$sample_port"
measure "JDK 25, taken apart, with the cache" "$java25" "@$work/app/jvm.options" "-XX:AOTCache=$work/app/gateway.aot" \
  -jar "$work/app/deprecation-gateway.jar"
