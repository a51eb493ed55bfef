package tw.taiwanjobs.keycloak.recovery;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.Setting;

/** How the account is told: masked on the page, or by mail only. */
final class ForgotAccountConfig {

    private static final String PAGE = "page";
    private static final String MAIL = "mail";

    static final ProviderConfigProperty ANSWER_PROPERTY = Setting.choice("forgotAccountAnswer", List.of(PAGE, MAIL));

    private final ExecutionConfig config;

    ForgotAccountConfig(ExecutionConfig config) {
        this.config = config;
    }

    boolean showsAccount() {
        return !MAIL.equals(config.text(ANSWER_PROPERTY));
    }
}
