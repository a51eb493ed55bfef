/** How often the mails of a sign-up are sent. */
@NullMarked
package tw.taiwanjobs.keycloak.verification.limit;

import org.jspecify.annotations.NullMarked;
