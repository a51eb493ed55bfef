/** Remembers in the database which keys it was filled with. */
@NullMarked
package tw.taiwanjobs.keycloak.crypto.store;

import org.jspecify.annotations.NullMarked;
