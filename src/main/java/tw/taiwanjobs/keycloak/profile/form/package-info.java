/** The fields of the user profile on the pages that ask for them: at sign-up, and of a member who is there. */
@NullMarked
package tw.taiwanjobs.keycloak.profile.form;

import org.jspecify.annotations.NullMarked;
