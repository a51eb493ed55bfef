package tw.taiwanjobs.keycloak.device;

import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.Setting;

/** Whether members are told of logins from new browsers: a setting of the login form, since that is where most come from. */
public final class NewDevice {

    public static final ProviderConfigProperty SETTING = Setting.flag("newDeviceMail", true);

    private NewDevice() {}
}
