/** The frame of the member area: who visits, what stands on every page, and the page itself as an interface. */
@NullMarked
package tw.taiwanjobs.keycloak.account.area;

import org.jspecify.annotations.NullMarked;
