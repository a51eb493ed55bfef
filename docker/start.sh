#!/bin/bash
# Starts Keycloak with the secrets that stand in files.
set -eu

secret() {
  [[ -s $1 ]] || { echo "start.sh: secret $1 is missing or empty" >&2; exit 1; }
  cat "$1"
}

KC_DB_PASSWORD=$(secret /opt/keycloak/database-secret/password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret /opt/keycloak/secrets/admin-password)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD
exec /opt/keycloak/bin/kc.sh start --optimized "$@"
