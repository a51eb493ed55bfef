/** Browsers that a member has logged in with, so that strangers cannot lock the member out of them. */
@NullMarked
package tw.taiwanjobs.keycloak.lockout.device;

import org.jspecify.annotations.NullMarked;
