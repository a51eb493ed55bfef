/** The six digits as a picture; pure Java, without fonts. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha.digits.picture;

import org.jspecify.annotations.NullMarked;
