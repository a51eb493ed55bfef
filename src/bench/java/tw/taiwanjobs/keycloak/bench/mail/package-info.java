/** {@code bin/bench mail}: the login page beside a mail server that never answers. */
@NullMarked
package tw.taiwanjobs.keycloak.bench.mail;

import org.jspecify.annotations.NullMarked;
