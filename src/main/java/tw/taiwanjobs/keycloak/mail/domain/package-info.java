/** A mail to be sent, as a value; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.mail.domain;

import org.jspecify.annotations.NullMarked;
