package tw.taiwanjobs.keycloak.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.mail.AddressedTo;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.StatelessMailComposer;
import tw.taiwanjobs.keycloak.member.LinkState;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMemberTable;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/** Writes a mail about a pending sign-up with a link minted at this moment. */
abstract class SignUpMailComposer implements StatelessMailComposer {

    private final String kind;
    private final String subjectKey;

    /** @param kind provider id, and name of the template */
    SignUpMailComposer(String kind, String subjectKey) {
        this.kind = kind;
        this.subjectKey = subjectKey;
    }

    @Override
    public final String getId() {
        return kind;
    }

    @Override
    public final void send(KeycloakSession session, OutboxMessage message) throws EmailException {
        Optional<PendingMember> signUp = PendingMemberTable.of(session)
                .find(message.userId())
                .filter(pending -> pending.linkState(message.generation(), ServerTime.now()) == LinkState.USABLE);
        if (signUp.isPresent()) {
            send(session, message, signUp.get());
        }
    }

    private void send(KeycloakSession session, OutboxMessage message, PendingMember signUp) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel user = session.users().getUserById(realm, signUp.userId());
        String link = SetPasswordLink.mint(session, message, SignUpPurpose.ID, signUp.clientId());
        Map<String, Object> model = new HashMap<>();
        model.put("link", link);
        model.put("name", user.getFirstName());
        model.put("linkExpirationHours", PendingMembers.LIFETIME.toHours());
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(new AddressedTo(user, signUp.email()))
                .send(subjectKey, kind + ".ftl", model);
    }
}
