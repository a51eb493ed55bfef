# Sourced by the commands in bin/ that run what the build makes; needs machine.sh.

is_built() {
  local built=target/package.built
  [[ -f $built && -f target/taiwanjobs-keycloak.jar && -f target/taiwanjobs-operator.jar ]] &&
    [[ -f target/test.classpath ]] &&
    [[ -z $(find src themes realm-config pom.xml -newer "$built" -print -quit) ]]
}

# Builds unless nothing has changed since the last time.
require_build() {
  if ! is_built; then
    echo "Building; the first time downloads Keycloak and takes some minutes …"
    ./mvnw -q -B -ntp -DskipTests package || fail "the build failed, see above"
    touch target/package.built
  fi
}
