/** {@code bin/bench login}: logins per second beside Keycloak's own flow. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.login;

import org.jspecify.annotations.NullMarked;
