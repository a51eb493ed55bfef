/** The pages that show a document to everybody. */
@NullMarked
package tw.taiwanjobs.keycloak.terms.page;

import org.jspecify.annotations.NullMarked;
