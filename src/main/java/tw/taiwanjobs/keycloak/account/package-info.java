/** What members who are logged in tell or change by themselves: the page for the number of who has none. */
@NullMarked
package tw.taiwanjobs.keycloak.account;

import org.jspecify.annotations.NullMarked;
