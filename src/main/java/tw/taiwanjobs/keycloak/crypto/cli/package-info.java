/** Command {@code bin/keys}. */
@NullMarked
package tw.taiwanjobs.keycloak.crypto.cli;

import org.jspecify.annotations.NullMarked;
