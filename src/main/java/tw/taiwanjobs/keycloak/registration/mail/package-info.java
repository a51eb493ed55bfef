/** The page after the mail was sent: sends it again, corrects the address. */
@NullMarked
package tw.taiwanjobs.keycloak.registration.mail;

import org.jspecify.annotations.NullMarked;
