/** Passkeys: a login without password, how one is added, to whom it is offered (ADR 0032). */
@NullMarked
package tw.taiwanjobs.keycloak.passkey;

import org.jspecify.annotations.NullMarked;
