#!/usr/bin/env bash
# Makes prometheus-rule.yaml, beside this script, of the rules in dashboards/prometheus. A test holds the one to the other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
{
  cat <<'EOF'
# Made by make.sh of the rules in dashboards/prometheus: change them there.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: gateway
  labels:
    app.kubernetes.io/name: deprecation-gateway
spec:
  groups:
EOF
  sed -n -e '/^groups:/d' -e '/^#/d' -e 's/^./  &/p' -e '/^$/p' \
    ../../../dashboards/prometheus/deprecation-recording.rules.yml \
    ../../../dashboards/prometheus/deprecation-alerts.rules.yml
} >prometheus-rule.yaml
