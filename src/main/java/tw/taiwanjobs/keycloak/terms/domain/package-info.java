/** Documents and acceptances as values; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.terms.domain;

import org.jspecify.annotations.NullMarked;
