/** Key ring kept in a JSON file that only its owner may read: provider {@code file}. */
@NullMarked
package tw.taiwanjobs.keycloak.crypto.file;

import org.jspecify.annotations.NullMarked;
