/** Key ring, authenticated encryption and blind index: what protects national IDs in the database. */
@NullMarked
package tw.taiwanjobs.keycloak.crypto;

import org.jspecify.annotations.NullMarked;
