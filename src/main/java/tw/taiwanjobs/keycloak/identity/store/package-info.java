/** Tables of national IDs: ciphertext and blind index. */
@NullMarked
package tw.taiwanjobs.keycloak.identity.store;

import org.jspecify.annotations.NullMarked;
