/** The link by mail and the page where the member sets the password. */
@NullMarked
package tw.taiwanjobs.keycloak.verification;

import org.jspecify.annotations.NullMarked;
