/** Counters of wrong passwords in the database. */
@NullMarked
package tw.taiwanjobs.keycloak.lockout.store;

import org.jspecify.annotations.NullMarked;
