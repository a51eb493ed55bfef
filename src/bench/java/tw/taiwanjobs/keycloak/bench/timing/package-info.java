/** {@code bin/bench timing}: whether the time of an answer tells who is a member. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.timing;

import org.jspecify.annotations.NullMarked;
