/** What every test on a real Keycloak needs, and the demo too: server, mailbox, administrator, persons. */
@NullMarked
package tw.taiwanjobs.keycloak.support;

import org.jspecify.annotations.NullMarked;
