/** The login and e-mail theme: texts and templates. */
@NullMarked
package tw.taiwanjobs.keycloak.theme;

import org.jspecify.annotations.NullMarked;
