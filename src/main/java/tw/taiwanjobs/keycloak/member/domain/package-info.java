/** A pending sign-up and the state of its link; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.member.domain;

import org.jspecify.annotations.NullMarked;
