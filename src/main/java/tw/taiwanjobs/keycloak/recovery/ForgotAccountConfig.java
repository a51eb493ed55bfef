package tw.taiwanjobs.keycloak.recovery;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;

/** How the account is told: masked on the page, or by mail only. */
final class ForgotAccountConfig {

    private static final String ANSWER = "forgotAccountAnswer";
    private static final String PAGE = "page";
    private static final String MAIL = "mail";

    static final ProviderConfigProperty ANSWER_PROPERTY = answerProperty();

    private final ExecutionConfig config;

    ForgotAccountConfig(ExecutionConfig config) {
        this.config = config;
    }

    boolean showsAccount() {
        return !MAIL.equals(config.text(ANSWER_PROPERTY));
    }

    private static ProviderConfigProperty answerProperty() {
        ProviderConfigProperty property = new ProviderConfigProperty(
                ANSWER,
                "Answer",
                "Where the account is told when number and birth date match: 'page' shows it masked (j***@g***.com) and "
                        + "mails it, 'mail' only mails it and shows everybody the same page.",
                ProviderConfigProperty.LIST_TYPE,
                PAGE);
        property.setOptions(List.of(PAGE, MAIL));
        return property;
    }
}
