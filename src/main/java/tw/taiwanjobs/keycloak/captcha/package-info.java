/** Captcha of the public forms: the SPI {@code taiwanjobs-captcha} and the part of a form that asks for it. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha;

import org.jspecify.annotations.NullMarked;
