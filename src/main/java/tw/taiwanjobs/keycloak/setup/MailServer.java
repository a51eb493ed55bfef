package tw.taiwanjobs.keycloak.setup;

import java.util.List;

/** Nobody can sign up or get over a forgotten password before mails go out. */
final class MailServer implements RealmCheck {

    @Override
    public List<Finding> findings(PresentRealm realm) {
        return realm.settings().at("/smtpServer/host").asText().isEmpty()
                ? List.of(Finding.kept("smtpServer", "none: set one under Realm settings → Email before members come"))
                : List.of();
    }
}
