/** The six digits spoken in Mandarin or English over noise; pure Java, without sound hardware. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha.digits.sound;

import org.jspecify.annotations.NullMarked;
