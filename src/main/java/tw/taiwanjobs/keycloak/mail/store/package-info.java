/** Table of the mail outbox. */
@NullMarked
package tw.taiwanjobs.keycloak.mail.store;

import org.jspecify.annotations.NullMarked;
