/** Who a person is: national ID or resident number, birth date; the encrypted numbers and their unique index. */
@NullMarked
package tw.taiwanjobs.keycloak.identity;

import org.jspecify.annotations.NullMarked;
