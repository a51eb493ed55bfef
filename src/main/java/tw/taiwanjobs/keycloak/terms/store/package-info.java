/** Tables of the acceptance ledger. */
@NullMarked
package tw.taiwanjobs.keycloak.terms.store;

import org.jspecify.annotations.NullMarked;
