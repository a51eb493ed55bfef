/** Table of the legacy members on their way to an e-mail address. */
@NullMarked
package tw.taiwanjobs.keycloak.login.legacy.store;

import org.jspecify.annotations.NullMarked;
