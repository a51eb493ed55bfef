/** States of a member: pending, active, legacy; activation and clean-up. */
@NullMarked
package tw.taiwanjobs.keycloak.member;

import org.jspecify.annotations.NullMarked;
