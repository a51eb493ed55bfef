package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.Setting;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;

/** How long mails wait for the mail server of a realm; a setting of the execution "mail sent", for all mails. */
public final class MailPatience {

    public static final ProviderConfigProperty SETTING = Setting.number("mailGiveUpHours", 24);

    private MailPatience() {}

    static Duration of(RealmModel realm) {
        ExecutionConfig settings = Optional.ofNullable(realm.getRegistrationFlow())
                .map(flow -> ExecutionConfig.find(realm, flow.getId(), LimitedExecution.MAIL_SENT.id()))
                .orElse(ExecutionConfig.DEFAULTS);
        return Duration.ofHours(settings.number(SETTING));
    }
}
