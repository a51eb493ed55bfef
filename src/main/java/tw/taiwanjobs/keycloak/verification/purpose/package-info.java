/** What a mailed set-password link is for, and the transaction that sets the password. */
@NullMarked
package tw.taiwanjobs.keycloak.verification.purpose;

import org.jspecify.annotations.NullMarked;
