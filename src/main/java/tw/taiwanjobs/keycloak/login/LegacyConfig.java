package tw.taiwanjobs.keycloak.login;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.Setting;

/** Settings of the execution that asks legacy members for an e-mail address. */
final class LegacyConfig {

    private static final Logger LOG = Logger.getLogger(LegacyConfig.class);

    private static final ProviderConfigProperty LOGINS_WITHOUT_EMAIL = Setting.number("loginsWithoutEmail", 3);
    private static final ProviderConfigProperty ID_LOGIN_UNTIL = Setting.text("idLoginUntil", "");

    private final ExecutionConfig config;

    LegacyConfig(ExecutionConfig config) {
        this.config = config;
    }

    static List<ProviderConfigProperty> properties() {
        return List.of(LOGINS_WITHOUT_EMAIL, ID_LOGIN_UNTIL);
    }

    int loginsWithoutEmail() {
        return config.number(LOGINS_WITHOUT_EMAIL);
    }

    /** @param today calendar day in Taiwan */
    boolean isIdLoginOpen(LocalDate today) {
        String until = config.text(ID_LOGIN_UNTIL);
        try {
            return !until.isEmpty() && !today.isAfter(LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            LOG.warnf("Setting %s is no date such as 2027-12-31 and counts as never", ID_LOGIN_UNTIL.getName());
            return false;
        }
    }
}
