/** Tells a member by mail of a login from a browser in which it was never seen. */
@NullMarked
package tw.taiwanjobs.keycloak.device;

import org.jspecify.annotations.NullMarked;
