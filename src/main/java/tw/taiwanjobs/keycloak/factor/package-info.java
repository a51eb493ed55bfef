/** Second factors that are codes, after the password: how often a member may send a wrong one. */
@NullMarked
package tw.taiwanjobs.keycloak.factor;

import org.jspecify.annotations.NullMarked;
