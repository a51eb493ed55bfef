/** The command {@code terms}: checks the ledger of acceptances over the admin REST API, and knows nothing of the server's classes. */
@NullMarked
package tw.taiwanjobs.keycloak.documents.client;

import org.jspecify.annotations.NullMarked;
