/** The six digits and how they are drawn; pure Java, without fonts. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha.image.domain;

import org.jspecify.annotations.NullMarked;
