package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.web.RealmCookie;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * 記住帳號 (S1.14): a cookie with the e-mail address, or the user name where those are names, and nothing else; sessions
 * are as long as without it.
 */
final class RememberedAccount {

    /** Name of the checkbox and of the template attribute. */
    static final String FIELD = "rememberAccount";

    private static final String TICKED = "on";
    private static final RealmCookie COOKIE = new RealmCookie("TAIWANJOBS_ACCOUNT", Duration.ofDays(365));

    private final KeycloakSession session;

    RememberedAccount(KeycloakSession session) {
        this.session = session;
    }

    /** What the page shows when it is shown first: the remembered account, unless a portal proposes one. */
    MultivaluedMap<String, String> fillIn(MultivaluedMap<String, String> proposed) {
        MultivaluedMap<String, String> shown = new MultivaluedHashMap<>(proposed);
        read().ifPresent(account -> {
            shown.putIfAbsent(AuthenticationManager.FORM_USERNAME, List.of(account));
            shown.putSingle(FIELD, TICKED);
        });
        return shown;
    }

    static boolean isTicked(MultivaluedMap<String, String> form) {
        return form.containsKey(FIELD);
    }

    /** After a login: remembers the account if the box is ticked, else nothing. A number is never remembered. */
    void keep(LoginName name, boolean ticked) {
        account(name).filter(account -> ticked).ifPresentOrElse(account -> COOKIE.set(session, account), this::forget);
    }

    void forget() {
        COOKIE.remove(session);
    }

    boolean isKept() {
        return read().isPresent();
    }

    private Optional<String> read() {
        return COOKIE.read(session).map(LoginName::of).flatMap(this::account);
    }

    private Optional<String> account(LoginName name) {
        boolean isUserName = UserNames.areLoginNames(session.getContext().getRealm())
                && name.number().isEmpty()
                && name.refusal(FIELD, true).isEmpty();
        return isUserName ? Optional.of(name.userName()) : name.email().map(EmailAddress::value);
    }
}
