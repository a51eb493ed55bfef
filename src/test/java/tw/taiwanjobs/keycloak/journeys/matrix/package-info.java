/** Every field of sign-up with every kind of bad input: {@code error-matrix.csv} against the real server. */
@NullMarked
package tw.taiwanjobs.keycloak.journeys.matrix;

import org.jspecify.annotations.NullMarked;
