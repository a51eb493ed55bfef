/** {@code bin/realm}: puts flows, user profile and settings into a realm that exists, over the admin REST API alone. */
@NullMarked
package tw.taiwanjobs.keycloak.setup.cli;

import org.jspecify.annotations.NullMarked;
