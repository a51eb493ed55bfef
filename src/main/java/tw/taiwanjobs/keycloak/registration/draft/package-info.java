/** What a person has typed so far: kept, read, checked. */
@NullMarked
package tw.taiwanjobs.keycloak.registration.draft;

import org.jspecify.annotations.NullMarked;
