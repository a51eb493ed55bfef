/** The running system of {@code bin/demo}: Keycloak, mail catcher and portals on one machine. */
@NullMarked
package tw.taiwanjobs.keycloak.demo;

import org.jspecify.annotations.NullMarked;
