/**
 * Portals: other agencies' sites that log members in. What they learn of a member, token by token, and the rules for their
 * clients.
 */
@NullMarked
package tw.taiwanjobs.keycloak.portal;

import org.jspecify.annotations.NullMarked;
