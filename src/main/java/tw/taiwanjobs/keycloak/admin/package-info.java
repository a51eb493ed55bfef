/** What administrators' clients can ask beside Keycloak's own admin REST API. */
@NullMarked
package tw.taiwanjobs.keycloak.admin;

import org.jspecify.annotations.NullMarked;
