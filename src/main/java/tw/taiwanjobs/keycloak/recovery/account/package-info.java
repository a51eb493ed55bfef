/** Forgot account: the account of whoever knows number and birth date, told masked or by mail (S1.12, S-I12). */
@NullMarked
package tw.taiwanjobs.keycloak.recovery.account;

import org.jspecify.annotations.NullMarked;
