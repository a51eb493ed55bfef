/** The link of a sign-up: its mails, how often they are sent, and what it is for. */
@NullMarked
package tw.taiwanjobs.keycloak.verification.signup;

import org.jspecify.annotations.NullMarked;
