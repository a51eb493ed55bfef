/** Rules of the lock. */
@NullMarked
package tw.taiwanjobs.keycloak.lockout.domain;

import org.jspecify.annotations.NullMarked;
