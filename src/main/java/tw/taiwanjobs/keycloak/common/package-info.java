/** Text normalisation, masking and field errors shared by all features; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.common;

import org.jspecify.annotations.NullMarked;
