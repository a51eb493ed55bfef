/** What the operators' commands share: who calls, one realm in the admin REST API, and what went wrong in one line. */
@NullMarked
package tw.taiwanjobs.keycloak.operator;

import org.jspecify.annotations.NullMarked;
