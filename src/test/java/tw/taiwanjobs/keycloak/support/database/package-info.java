/** Databases for tests: H2, or a PostgreSQL server of the test run's own. */
@NullMarked
package tw.taiwanjobs.keycloak.support.database;

import org.jspecify.annotations.NullMarked;
