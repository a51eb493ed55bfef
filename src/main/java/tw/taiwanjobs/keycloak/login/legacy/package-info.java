/** How members who log in with a national ID get an account by e-mail address. */
@NullMarked
package tw.taiwanjobs.keycloak.login.legacy;

import org.jspecify.annotations.NullMarked;
