#!/usr/bin/env bash
# Makes an image that stands in for quay.io/keycloak/keycloak, under its name, for trials on a machine that reaches a
# Debian mirror and Maven's repository but no image registry: the same distribution, on Debian and its Java 17. Never
# for production. Run as root after ./mvnw -DskipTests package; needs debootstrap and a Docker engine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

distribution=$(ls target/distribution/keycloak-quarkus-dist-*.tar.gz)
version=$(basename "$distribution" .tar.gz)
name=${1:-quay.io/keycloak/keycloak:${version#keycloak-quarkus-dist-}}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

debootstrap --variant=minbase --include=openjdk-17-jre-headless,ca-certificates bookworm "$root" >/dev/null
rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/*
echo 'keycloak:x:1000:0::/opt/keycloak:/bin/bash' >> "$root/etc/passwd"
mkdir "$root/opt/keycloak"
tar -xzf "$distribution" -C "$root/opt/keycloak" --strip-components=1 --no-same-owner
mkdir -p "$root/opt/keycloak/data"
chown -R 1000:0 "$root/opt/keycloak"
chmod -R g=u "$root/opt/keycloak"
tar -C "$root" -c . | docker import -c 'ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]' -c 'ENV LANG=C.UTF-8' \
  -c 'ENV KC_RUN_IN_CONTAINER=true' -c 'EXPOSE 8080' -c 'EXPOSE 8443' -c 'EXPOSE 9000' -c 'USER 1000' \
  -c 'WORKDIR /opt/keycloak' - "$name"
echo "$name"
