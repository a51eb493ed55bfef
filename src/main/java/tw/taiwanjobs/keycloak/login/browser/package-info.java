/** What a browser keeps of a login. */
@NullMarked
package tw.taiwanjobs.keycloak.login.browser;

import org.jspecify.annotations.NullMarked;
