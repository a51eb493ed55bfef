/** The limits of a use: what one session, one name and one network address may do, as settings of an execution. */
@NullMarked
package tw.taiwanjobs.keycloak.throttle.use;

import org.jspecify.annotations.NullMarked;
