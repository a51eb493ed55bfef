/** What the stores of the features have in common. */
@NullMarked
package tw.taiwanjobs.keycloak.common.store;

import org.jspecify.annotations.NullMarked;
