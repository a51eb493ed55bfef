/** Runs inside Keycloak, in tests only: packed into a provider jar of its own by {@code TestbedJar}. */
@NullMarked
package tw.taiwanjobs.keycloak.support.testbed;

import org.jspecify.annotations.NullMarked;
