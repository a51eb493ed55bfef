/** The one JPA entity provider: lists all entities and the change log; nobody uses it. */
@NullMarked
package tw.taiwanjobs.keycloak.persistence;

import org.jspecify.annotations.NullMarked;
