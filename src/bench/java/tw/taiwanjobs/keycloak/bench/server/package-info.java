/** {@code bin/bench server}: what the product costs beside a Keycloak that has never seen it. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.server;

import org.jspecify.annotations.NullMarked;
