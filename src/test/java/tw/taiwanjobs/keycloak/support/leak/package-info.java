/** Looks for what must be nowhere. */
@NullMarked
package tw.taiwanjobs.keycloak.support.leak;

import org.jspecify.annotations.NullMarked;
