/** What a portal learns of a member: claims, token by token, and the subject by which it knows the member. */
@NullMarked
package tw.taiwanjobs.keycloak.portal;

import org.jspecify.annotations.NullMarked;
