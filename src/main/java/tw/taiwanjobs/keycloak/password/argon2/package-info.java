/** Keycloak's own Argon2, computed by native code where the machine allows it (ADR 0043). */
@NullMarked
package tw.taiwanjobs.keycloak.password.argon2;

import org.jspecify.annotations.NullMarked;
