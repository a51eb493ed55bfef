package tw.taiwanjobs.keycloak.common.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a class that extends one of Keycloak's own services: to be looked at again with each Keycloak version. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ReplacesKeycloak {

    /** What {@code order()} of a factory says that takes the place of Keycloak's, whose order is 0. */
    int ORDER = 100;

    /** Why Keycloak's class does not serve as it is, with the Keycloak version. */
    String value();
}
