/** What a legacy member chooses, and what a mailed link is worth. */
@NullMarked
package tw.taiwanjobs.keycloak.login.legacy.domain;

import org.jspecify.annotations.NullMarked;
