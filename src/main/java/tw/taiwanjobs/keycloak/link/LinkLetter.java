package tw.taiwanjobs.keycloak.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;

/** A letter with a link, whose address is made at the moment of sending: a retry carries the same one. */
record LinkLetter(String kind, LinkPurpose purpose) implements Letter {

    @Override
    public Optional<Written> write(KeycloakSession session, OutboxMessage message) {
        return MailedLinks.of(session).find(message.userId(), purpose).flatMap(link -> write(session, message, link));
    }

    private Optional<Written> write(KeycloakSession session, OutboxMessage message, MailedLink link) {
        LinkState state = LinkStates.of(session, link, message.generation());
        if (state != LinkState.USABLE && !purpose.isMailedAllTheSame(session, link, state)) {
            purpose.insteadOfLetter(session, message, link, state);
            return Optional.empty();
        }
        UserModel member = session.users().getUserById(session.getContext().getRealm(), link.userId());
        LinkToken token = new LinkToken(link.id(), message.generation());
        Map<String, Object> model = new HashMap<>(purpose.greeting(session, member));
        model.putAll(purpose.details(message));
        model.put("link", LinkAddress.inMail(session, message.baseUri(), token));
        model.put("linkExpirationHours", purpose.lifetime().toHours());
        return Optional.of(new Written(member, link.address(), model));
    }
}
