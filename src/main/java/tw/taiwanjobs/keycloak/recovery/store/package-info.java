/** Table of password resets. */
@NullMarked
package tw.taiwanjobs.keycloak.recovery.store;

import org.jspecify.annotations.NullMarked;
