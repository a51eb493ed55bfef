/** Exact counters, and how often a session, a name or a network address may do something. */
@NullMarked
package tw.taiwanjobs.keycloak.limits;

import org.jspecify.annotations.NullMarked;
