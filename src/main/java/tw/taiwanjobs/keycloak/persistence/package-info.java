/** The one JpaEntityProvider: lists all entities. Nobody uses it. */
@NullMarked
package tw.taiwanjobs.keycloak.persistence;

import org.jspecify.annotations.NullMarked;
