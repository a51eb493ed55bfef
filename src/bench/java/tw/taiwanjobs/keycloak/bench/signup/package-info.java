/** {@code bin/bench signup}: what a new member costs the server. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.signup;

import org.jspecify.annotations.NullMarked;
