/** Mail outbox: what is to be sent stands in a table, links are minted when a mail is sent. */
@NullMarked
package tw.taiwanjobs.keycloak.mail;

import org.jspecify.annotations.NullMarked;
