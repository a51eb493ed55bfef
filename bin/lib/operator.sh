# Sourced by the commands for operators: runs taiwanjobs-operator.jar, which needs java and nothing else. A command's own options
# for java stand in java_options.

run_operator_command() {
  local jar="${BASH_SOURCE[0]%/*}/../../target/taiwanjobs-operator.jar"
  if [[ ! -f $jar ]]; then
    echo "$0: there is no target/taiwanjobs-operator.jar yet: run ./mvnw -q -DskipTests package" >&2
    exit 1
  fi
  exec java -XX:TieredStopAtLevel=1 ${java_options[@]+"${java_options[@]}"} -jar "$jar" "$@"
}
