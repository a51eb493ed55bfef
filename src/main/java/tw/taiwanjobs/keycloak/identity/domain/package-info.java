/** National ID, resident number and birth date as facts about a person; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.identity.domain;

import org.jspecify.annotations.NullMarked;
