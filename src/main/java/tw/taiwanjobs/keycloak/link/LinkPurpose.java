package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;
import tw.taiwanjobs.keycloak.member.LinkState;

/**
 * What setting a password through a mailed link is for: says what a link is worth and does what the new password brings.
 * SPI {@code taiwanjobs-link-purpose}; stateless and so its own factory. The provider id stands in the link's token and
 * tells the page which of its texts to show.
 */
public interface LinkPurpose extends StatelessFactory<LinkPurpose> {

    static LinkPurpose of(KeycloakSession session, String id) {
        LinkPurpose purpose = session.getProvider(LinkPurpose.class, id);
        if (purpose == null) {
            throw new IllegalStateException("No link purpose with id " + id);
        }
        return purpose;
    }

    /** Says from the database what a link is worth now, by the generation of the mail that brought it. */
    LinkState look(KeycloakSession session, String userId, int generation);

    /** The same, with the link's row locked until the end of the transaction. */
    LinkState lock(KeycloakSession session, String userId, int generation);

    /** The account that the page shows. */
    String account(KeycloakSession session, UserModel user);

    /** Uses the link up, in the transaction that sets the password. */
    void complete(KeycloakSession session, UserModel user);

    /** What follows when that transaction is committed. */
    void completed(RequiredActionContext context);

    /** Handles a button that the pages of this purpose alone have; false if none was pressed. */
    default boolean press(RequiredActionContext context, MultivaluedMap<String, String> input, LinkState state) {
        return false;
    }

    @Override
    default LinkPurpose create(KeycloakSession session) {
        return this;
    }
}
