package tw.taiwanjobs.keycloak.device;

import org.keycloak.provider.ProviderConfigProperty;

/** Whether members are told of logins from new browsers: a setting of the login form, since that is where most come from. */
public final class NewDevice {

    public static final ProviderConfigProperty SETTING = new ProviderConfigProperty(
            "newDeviceMail",
            "Mail about new devices",
            "A member who logs in from a browser in which it was never seen, in whatever way, is told so by mail, with a link"
                    + " for 'that was not me'. Browsers are told by a cookie with a random id. Off: no mail, and no such cookie"
                    + " but for known devices.",
            ProviderConfigProperty.BOOLEAN_TYPE,
            Boolean.TRUE.toString());

    private NewDevice() {}
}
