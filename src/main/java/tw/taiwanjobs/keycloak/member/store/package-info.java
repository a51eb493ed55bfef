/** Table of pending sign-ups. */
@NullMarked
package tw.taiwanjobs.keycloak.member.store;

import org.jspecify.annotations.NullMarked;
