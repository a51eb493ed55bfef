/** What the steps of sign-up have in common. */
@NullMarked
package tw.taiwanjobs.keycloak.registration.step;

import org.jspecify.annotations.NullMarked;
