/** Documents packed into the jar, and an administrator's folder that adds newer versions to them. */
@NullMarked
package tw.taiwanjobs.keycloak.terms.folder;

import org.jspecify.annotations.NullMarked;
