/** Forgot password: a new password through a mailed link, which also lifts the lock (S1.13, S1.18). */
@NullMarked
package tw.taiwanjobs.keycloak.recovery;

import org.jspecify.annotations.NullMarked;
