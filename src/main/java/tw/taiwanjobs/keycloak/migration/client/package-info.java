/**
 * {@code bin/import-members}: reads a file of members, looks at it as a whole, and sends it row by row to the server. Runs on a
 * JRE alone.
 */
@NullMarked
package tw.taiwanjobs.keycloak.migration.client;

import org.jspecify.annotations.NullMarked;
