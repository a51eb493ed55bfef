/** {@code bin/bench costs}: what one visit of each kind takes of server, database and mail server. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.costs;

import org.jspecify.annotations.NullMarked;
