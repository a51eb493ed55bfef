/** The answer whether an account or ID is taken, and its price. */
@NullMarked
package tw.taiwanjobs.keycloak.registration.answer;

import org.jspecify.annotations.NullMarked;
