/** What the help desk sees of a member, and what it does for one (ADR 0035). */
@NullMarked
package tw.taiwanjobs.keycloak.helpdesk;

import org.jspecify.annotations.NullMarked;
