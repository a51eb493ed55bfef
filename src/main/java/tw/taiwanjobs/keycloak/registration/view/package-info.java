/** What the templates of sign-up show beside the typed values. */
@NullMarked
package tw.taiwanjobs.keycloak.registration.view;

import org.jspecify.annotations.NullMarked;
