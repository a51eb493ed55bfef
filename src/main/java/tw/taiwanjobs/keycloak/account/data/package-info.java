/** What the realm keeps of a member, for the member: to read, to print, to take away. */
@NullMarked
package tw.taiwanjobs.keycloak.account.data;

import org.jspecify.annotations.NullMarked;
