/** Words that the product's pages share with Keycloak's consoles. */
@NullMarked
package tw.taiwanjobs.keycloak.theme;

import org.jspecify.annotations.NullMarked;
