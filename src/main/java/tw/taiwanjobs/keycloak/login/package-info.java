/** Sign-in with account and password. */
@NullMarked
package tw.taiwanjobs.keycloak.login;

import org.jspecify.annotations.NullMarked;
