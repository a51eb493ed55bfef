/** {@code bin/bench import}: members of the old system moving in, beside Keycloak's own partial import of the same. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.migration;

import org.jspecify.annotations.NullMarked;
