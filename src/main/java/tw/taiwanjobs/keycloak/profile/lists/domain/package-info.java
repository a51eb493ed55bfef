/** Lists of places and schools, read once from the data files of the jar; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.profile.lists.domain;

import org.jspecify.annotations.NullMarked;
