/** Default-method interfaces and small idioms over Keycloak's SPIs, shared by all features. */
@NullMarked
package tw.taiwanjobs.keycloak.common.spi;

import org.jspecify.annotations.NullMarked;
