/** Password policies that the console lists beside Keycloak's own. */
@NullMarked
package tw.taiwanjobs.keycloak.password;

import org.jspecify.annotations.NullMarked;
