/** The name that a person remembers, and the link of a reset; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.recovery.domain;

import org.jspecify.annotations.NullMarked;
