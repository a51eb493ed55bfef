# Sourced by the commands in bin/: finds or installs what a machine lacks.

fail() {
  echo "$(basename "$0"): $1" >&2
  exit 1
}

# Installs Debian packages where that is allowed, else says in one line what is missing.
install_packages() {
  local sudo=()
  if [[ $EUID -ne 0 ]]; then
    sudo -n true 2>/dev/null || fail "please install: $*"
    sudo=(sudo -n)
  fi
  command -v apt-get >/dev/null || fail "please install: $*"
  echo "Installing $*" >&2
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"' sh "$@" >/dev/null 2>&1 ||
    fail "could not install: $*"
}

java_is_new_enough() {
  command -v javac >/dev/null || return 1
  local version
  version=$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
  [[ $version =~ ^[0-9]+$ && $version -ge 17 ]]
}

require_jdk() {
  if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/javac ]]; then
    PATH="$JAVA_HOME/bin:$PATH"
  fi
  java_is_new_enough || { unset JAVA_HOME; install_packages openjdk-17-jdk-headless; }
  java_is_new_enough || fail "please install a JDK, version 17 or newer"
  if ! command -v curl >/dev/null && ! command -v wget >/dev/null; then
    install_packages curl ca-certificates
  fi
}

# The browser without windows takes half the time; where it cannot be had, a whole one does as well.
require_browser() {
  command -v chromium-headless-shell >/dev/null || (install_packages chromium-headless-shell fonts-noto-cjk) ||
    command -v chromium >/dev/null || install_packages chromium fonts-noto-cjk
}

# What moves tables from one PostgreSQL to another.
require_database_client() {
  command -v pg_dump >/dev/null || install_packages postgresql-client
}

# What the tests' portals run on: Apache's program alone, without Debian's service, and a library from npm.
require_portals() {
  [[ -e /usr/lib/apache2/modules/mod_auth_openidc.so ]] || install_packages apache2-bin libapache2-mod-auth-openidc
  local portals=src/test/portals
  [[ $portals/node_modules/.package-lock.json -nt $portals/package-lock.json ]] && return
  command -v npm >/dev/null || install_packages npm
  echo "Installing openid-client" >&2
  npm ci --prefix "$portals" --ignore-scripts --no-audit --no-fund --silent ||
    fail "npm could not install openid-client: please see to its registry, and run npm ci in $portals"
}
