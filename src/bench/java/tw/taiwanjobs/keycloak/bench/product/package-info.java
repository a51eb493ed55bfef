/** The running product that a benchmark measures, its members, its visitors and the report. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.product;

import org.jspecify.annotations.NullMarked;
