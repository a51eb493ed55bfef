/** Portals on ports of their own, each with a library that others made: the product meets what its portals will run. */
@NullMarked
package tw.taiwanjobs.keycloak.support.portals;

import org.jspecify.annotations.NullMarked;
