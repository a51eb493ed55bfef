package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;

/**
 * What a mailed link is for: who may use it, what its page shows, what it does. All purposes stand in {@link
 * LinkPurposes}. The pages that say why a link is dead take their texts from the messages {@code <prefix>Link…}.
 */
public abstract class LinkPurpose {

    private final String id;
    private final String messagePrefix;

    /**
     * @param id stands in the table and in the action token
     * @param messagePrefix of the texts on the pages of a dead link
     */
    LinkPurpose(String id, String messagePrefix) {
        this.id = id;
        this.messagePrefix = messagePrefix;
    }

    final String id() {
        return id;
    }

    final String messagePrefix() {
        return messagePrefix;
    }

    /** Kind of the letter that brings the link. */
    abstract String letterKind();

    /** How long a link lives. */
    Duration lifetime() {
        return LinkMailer.LIFETIME;
    }

    /** What the letter calls the member by, and what else it tells; nothing where a mailbox might be a stranger's. */
    abstract Map<String, Object> greeting(KeycloakSession session, UserModel member);

    /** What else the letter says. */
    Map<String, Object> details(OutboxMessage message) {
        return Map.of();
    }

    /** Whether a link that is worth nothing is mailed all the same, since its page says what nothing else would. */
    boolean isMailedAllTheSame(KeycloakSession session, MailedLink link, LinkState state) {
        return false;
    }

    /** What is done in place of a letter whose link is worth nothing any more. */
    void insteadOfLetter(KeycloakSession session, OutboxMessage message, MailedLink link, LinkState state) {}

    /** Why a link that is usable by its row may not be used all the same. */
    abstract Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link);

    /** The page of a usable link. */
    abstract Response page(LinkVisit visit, List<FormMessage> errors);

    /**
     * What is wrong with the input, before anything is locked or changed; nothing, where the page has a button alone. Asked
     * whatever the link is worth: that is judged when it is used, or when the page shall be shown again.
     */
    Optional<FormMessage> check(LinkVisit visit, MultivaluedMap<String, String> input) {
        return Optional.empty();
    }

    /**
     * Does what the link is for, in the transaction that uses it up.
     *
     * @return what is wrong with the input after all; then nothing must have been changed
     */
    abstract Optional<FormMessage> apply(
            KeycloakSession session, UserModel member, MailedLink link, MultivaluedMap<String, String> input);

    /** What follows when that transaction is committed. */
    abstract void afterCommit(LinkVisit visit);

    /** The page that says that it is done. */
    abstract Response donePage(LinkVisit visit);

    /** Handles a button that the pages of this purpose alone have; false if none was pressed. */
    boolean press(LinkVisit visit, MultivaluedMap<String, String> input) {
        return false;
    }

    /** Buttons of the page of a dead link, the login apart: message key to address. */
    Map<String, String> waysOn(WaysOn ways) {
        return Map.of();
    }

    /** Whether the page of a replaced link has a button to have the mail sent again. */
    boolean canResend() {
        return false;
    }

    /** The event of a refused input. */
    void rejected(EventBuilder event) {}
}
