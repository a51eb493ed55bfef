/** {@code bin/bench page}: what a phone gets before somebody can log in, and how long that takes. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.page;

import org.jspecify.annotations.NullMarked;
