/** What runs beside requests: after a commit, at intervals on one node; and the server's clock. */
@NullMarked
package tw.taiwanjobs.keycloak.common.task;

import org.jspecify.annotations.NullMarked;
