package tw.taiwanjobs.keycloak.login;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.link.MailedLink;
import tw.taiwanjobs.keycloak.mail.AddressedTo;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.StatelessMailComposer;
import tw.taiwanjobs.keycloak.member.LinkState;

/**
 * Writes the mail with the link that makes an e-mail address a legacy member's account, minted at this moment. If the
 * address is another member's there is no link: that member is told instead.
 */
public final class LegacyEmailMailComposer implements StatelessMailComposer {

    static final String KIND = "legacy-email";

    @Override
    public String getId() {
        return KIND;
    }

    @Override
    public void send(KeycloakSession session, OutboxMessage message) throws EmailException {
        LinkState state = LegacyLinks.look(session, message.userId(), message.generation());
        Optional<LegacyLink> link = LegacyEmails.of(session).find(message.userId());
        if (link.isEmpty()) {
            return;
        }
        if (state == LinkState.USABLE) {
            send(session, message, link.get());
        } else if (state == LinkState.TAKEN) {
            LegacyLinks.otherHolder(session, link.get())
                    .ifPresent(holder -> AddressTriedMailComposer.enqueue(session, message, holder));
        }
    }

    private static void send(KeycloakSession session, OutboxMessage message, LegacyLink link) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel member = session.users().getUserById(realm, link.userId());
        String address = MailedLink.address(
                session, message.baseUri(), new ConfirmEmailActionToken(link, message.generation(), ServerTime.now()));
        Map<String, Object> model = new HashMap<>();
        model.put("link", address);
        model.put("linkExpirationHours", LegacyMails.LINK_LIFETIME.toHours());
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(new AddressedTo(member, link.email()))
                .send("legacyEmailEmailSubject", "legacy-email.ftl", model);
    }
}
