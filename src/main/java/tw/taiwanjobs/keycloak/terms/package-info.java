/** Versioned documents, their acceptance and the append-only ledger. */
@NullMarked
package tw.taiwanjobs.keycloak.terms;

import org.jspecify.annotations.NullMarked;
