/** The steps of the registration flow. */
@NullMarked
package tw.taiwanjobs.keycloak.registration;

import org.jspecify.annotations.NullMarked;
