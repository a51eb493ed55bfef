/** {@code bin/bench soak}: all kinds of traffic for a long time. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.soak;

import org.jspecify.annotations.NullMarked;
