/** Events of the product, one method each, through Keycloak's event builder; what they may hold; what is counted. */
@NullMarked
package tw.taiwanjobs.keycloak.audit;

import org.jspecify.annotations.NullMarked;
