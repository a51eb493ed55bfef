/** What templates show of an identity. */
@NullMarked
package tw.taiwanjobs.keycloak.identity.view;

import org.jspecify.annotations.NullMarked;
