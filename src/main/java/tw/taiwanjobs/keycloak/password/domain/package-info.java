/** What makes a password acceptable; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.password.domain;

import org.jspecify.annotations.NullMarked;
