/** Counters in the table TWJ_THROTTLE. */
@NullMarked
package tw.taiwanjobs.keycloak.throttle.store;

import org.jspecify.annotations.NullMarked;
