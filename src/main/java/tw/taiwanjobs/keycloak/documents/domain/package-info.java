/** What the ledger's seals are made of, and how anybody checks them: the bytes of a row, the tree, the chain (ADR 0042). */
@NullMarked
package tw.taiwanjobs.keycloak.documents.domain;

import org.jspecify.annotations.NullMarked;
