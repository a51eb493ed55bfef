/** Exact counters across nodes, so that an answer, a mail or a guess can be had a limited number of times. */
@NullMarked
package tw.taiwanjobs.keycloak.throttle;

import org.jspecify.annotations.NullMarked;
