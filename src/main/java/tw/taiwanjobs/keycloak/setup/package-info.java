/** The operators' commands over the admin REST API. */
@NullMarked
package tw.taiwanjobs.keycloak.setup;

import org.jspecify.annotations.NullMarked;
