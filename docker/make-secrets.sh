#!/bin/bash
# Makes the secrets that are not there yet, and leaves the others alone: the key ring may be the only one.
set -eu
umask 077

password() {
  [[ -s $1 ]] && return
  head -c 24 /dev/urandom | base64 | tr '+/' '-_' > "$1.new"
  mv "$1.new" "$1"
}

password /opt/keycloak/database-secret/password
password /opt/keycloak/secrets/admin-password
key_ring=/opt/keycloak/secrets/key-ring.json
[[ -s $key_ring ]] || exec java -jar /opt/taiwanjobs/taiwanjobs-operator.jar keys create "$key_ring"
