/** What a portal's client must be like, told alike by the server's client policy and the operators' commands. */
@NullMarked
package tw.taiwanjobs.keycloak.portal.domain;

import org.jspecify.annotations.NullMarked;
