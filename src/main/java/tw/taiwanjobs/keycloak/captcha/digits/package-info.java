/** Captcha provider {@code image}: six digits to be seen or heard, answered once, within five minutes. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha.digits;

import org.jspecify.annotations.NullMarked;
