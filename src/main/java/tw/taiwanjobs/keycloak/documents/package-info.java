/** Documents in force and the ledger of their acceptances: terms, privacy policy, notices. */
@NullMarked
package tw.taiwanjobs.keycloak.documents;

import org.jspecify.annotations.NullMarked;
