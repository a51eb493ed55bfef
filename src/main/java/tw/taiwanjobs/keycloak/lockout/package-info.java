/** Three wrong passwords lock; only a new password or an administrator unlocks (S1.18). */
@NullMarked
package tw.taiwanjobs.keycloak.lockout;

import org.jspecify.annotations.NullMarked;
