/** Keycloak in a container, for {@code -Dkeycloak.runtime=container}. */
@NullMarked
package tw.taiwanjobs.keycloak.support.container;

import org.jspecify.annotations.NullMarked;
