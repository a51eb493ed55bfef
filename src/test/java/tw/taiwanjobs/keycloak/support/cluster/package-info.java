/** Two nodes of the product behind one address, on one PostgreSQL. */
@NullMarked
package tw.taiwanjobs.keycloak.support.cluster;

import org.jspecify.annotations.NullMarked;
