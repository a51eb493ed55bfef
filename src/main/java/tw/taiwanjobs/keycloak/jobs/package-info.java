/** Work that goes through a table once, online, in bounded steps, and goes on where it was after a kill. */
@NullMarked
package tw.taiwanjobs.keycloak.jobs;

import org.jspecify.annotations.NullMarked;
