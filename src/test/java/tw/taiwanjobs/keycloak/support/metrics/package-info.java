/** Reads a metrics page, and what queries want of one. */
@NullMarked
package tw.taiwanjobs.keycloak.support.metrics;

import org.jspecify.annotations.NullMarked;
