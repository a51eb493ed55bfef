/** Validators of the member's user profile, each a thin provider over a rule of the domain package. */
@NullMarked
package tw.taiwanjobs.keycloak.profile;

import org.jspecify.annotations.NullMarked;
