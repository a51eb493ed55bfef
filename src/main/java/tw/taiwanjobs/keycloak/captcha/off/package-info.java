/** Captcha provider {@code off}: asks nothing, for automated checks. */
@NullMarked
package tw.taiwanjobs.keycloak.captcha.off;

import org.jspecify.annotations.NullMarked;
