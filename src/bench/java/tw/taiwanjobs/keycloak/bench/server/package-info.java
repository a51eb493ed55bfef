/** {@code bin/bench server}: start, memory and logins of young and warm servers. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.server;

import org.jspecify.annotations.NullMarked;
