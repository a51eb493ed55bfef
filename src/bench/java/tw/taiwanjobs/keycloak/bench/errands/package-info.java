/** What people come for, each from its first page to its last mail. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.errands;

import org.jspecify.annotations.NullMarked;
