/** The lists as the browser fetches them. */
@NullMarked
package tw.taiwanjobs.keycloak.profile.lists;

import org.jspecify.annotations.NullMarked;
