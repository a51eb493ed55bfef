/** Members of the old system move in: the endpoint that takes rows, the rules for a row, what it writes. */
@NullMarked
package tw.taiwanjobs.keycloak.migration;

import org.jspecify.annotations.NullMarked;
