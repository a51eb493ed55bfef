package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.crypto.AuthenticationCode;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/**
 * Somebody else than the link's member who is logged in in the browser, as on the computer of a job centre. Keycloak (26.7)
 * refuses an action token there without a way out; here a button logs that person out and the link goes on. Never done by
 * a GET or by a foreign page: the button sends a code over the session that is to end, which the page alone knows.
 */
final class OtherMember {

    static final String PROOF = "proof";

    private static final String PURPOSE = "log-out-for-link";

    private final KeycloakSession session;
    private final UserSessionModel login;

    private OtherMember(KeycloakSession session, UserSessionModel login) {
        this.session = session;
        this.login = login;
    }

    /** @param memberId whose link it is */
    static Optional<OtherMember> loggedInBeside(KeycloakSession session, String memberId) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true))
                .map(AuthenticationManager.AuthResult::session)
                .filter(login -> !login.getUser().getId().equals(memberId))
                .map(login -> new OtherMember(session, login));
    }

    /** Says that somebody is logged in, not who; with the button. @param address that the button sends to */
    Response page(URI address) {
        return LinkPage.detachedForm(session)
                .setActionUri(address)
                .setAttribute(PROOF, proof())
                .createForm("link-other-member.ftl");
    }

    boolean isMeantBy(@Nullable String typedProof) {
        return typedProof != null
                && decode(typedProof)
                        .filter(code -> codes().matches(PURPOSE, realmId(), login.getId(), code))
                        .isPresent();
    }

    /** Ends the session here and at the portals, and expires its cookies. */
    void logOut(EventBuilder event) {
        MemberEvents.loggedOut(event, login);
        AuthenticationManager.backchannelLogout(session, login, true);
    }

    private String proof() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(codes().of(PURPOSE, realmId(), login.getId()));
    }

    private AuthenticationCode codes() {
        return Crypto.of(session).authenticationCode();
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }

    private static Optional<byte[]> decode(String typedProof) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(typedProof));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
