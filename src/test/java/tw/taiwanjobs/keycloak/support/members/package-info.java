/** Members of an old system who do not exist, any number of them, with mistakes whose place is known. */
@NullMarked
package tw.taiwanjobs.keycloak.support.members;

import org.jspecify.annotations.NullMarked;
