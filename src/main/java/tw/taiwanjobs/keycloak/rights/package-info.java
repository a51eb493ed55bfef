/** What administrators may do beside what Keycloak's own roles allow them. */
@NullMarked
package tw.taiwanjobs.keycloak.rights;

import org.jspecify.annotations.NullMarked;
