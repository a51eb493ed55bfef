/** What {@code bin/bench} measures. */
@NullMarked
package tw.taiwanjobs.keycloak.bench;

import org.jspecify.annotations.NullMarked;
