/** Events of the member's life, one method for each decision. */
@NullMarked
package tw.taiwanjobs.keycloak.audit;

import org.jspecify.annotations.NullMarked;
