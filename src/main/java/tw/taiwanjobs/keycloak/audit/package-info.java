/** Events of the product, one method each, through Keycloak's event builder. */
@NullMarked
package tw.taiwanjobs.keycloak.audit;

import org.jspecify.annotations.NullMarked;
