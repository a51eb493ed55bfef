package tw.taiwanjobs.keycloak.support.testbed;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserRemovedEvent;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.member.NewPendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/** Sign-ups that no journey brings about. */
final class OddSignUps {

    /** Last name of users whose removal fails. */
    static final String STUBBORN = "stubborn";

    private OddSignUps() {}

    static UserModel create(KeycloakSession session) {
        var terms = DocumentNames.current(session, DocumentNames.MEMBER_TERMS);
        var id = new PendingMembers(session)
                .create(new NewPendingMember(
                        EmailAddress.parse("odd-" + UUID.randomUUID() + "@example.com")
                                .orElseThrow(),
                        IdentityNumber.parseEither("A123456789").value().orElseThrow(),
                        BirthDate.of(LocalDate.of(1957, 11, 19)),
                        Map.of(),
                        Optional.of(Acceptance.of(terms, ServerTime.now(), "jobs-portal")),
                        "jobs-portal",
                        Locale.forLanguageTag("zh-TW")));
        return session.users().getUserById(session.getContext().getRealm(), id);
    }

    /** As an extension of somebody else's that cannot do without the user. */
    static void refuseRemovals(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserRemovedEvent removed
                    && STUBBORN.equals(removed.getUser().getLastName())) {
                throw new IllegalStateException("this user stays");
            }
        });
    }
}
