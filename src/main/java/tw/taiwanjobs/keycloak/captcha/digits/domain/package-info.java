/** The six digits to type, and what decides how they look and sound; pure Java. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha.digits.domain;

import org.jspecify.annotations.NullMarked;
