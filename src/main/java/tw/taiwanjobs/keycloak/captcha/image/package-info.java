/** Captcha provider {@code image}: six digits in a picture, answered once, within five minutes. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha.image;

import org.jspecify.annotations.NullMarked;
