/** What each field of the member's profile may hold; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.profile.domain;

import org.jspecify.annotations.NullMarked;
