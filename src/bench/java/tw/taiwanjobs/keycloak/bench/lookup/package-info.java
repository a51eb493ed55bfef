/** Looking a national ID up among few members and among many. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.lookup;

import org.jspecify.annotations.NullMarked;
