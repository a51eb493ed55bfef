/** What a person types to log in. */
@NullMarked
package tw.taiwanjobs.keycloak.login.domain;

import org.jspecify.annotations.NullMarked;
