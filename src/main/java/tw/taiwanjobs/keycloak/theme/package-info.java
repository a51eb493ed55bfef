/** Words of pages: those that they share with Keycloak's consoles, and all of a page, kept. */
@NullMarked
package tw.taiwanjobs.keycloak.theme;

import org.jspecify.annotations.NullMarked;
