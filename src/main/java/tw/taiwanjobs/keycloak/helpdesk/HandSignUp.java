package tw.taiwanjobs.keycloak.helpdesk;

import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.registration.SignUpByHand;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/** Signs a person up by hand: a pending member, the mail with its link and the admin event, in one transaction or not at all. */
final class HandSignUp {

    private final KeycloakSession session;
    private final Administrator administrator;

    /** @throws jakarta.ws.rs.ForbiddenException for an administrator who may not */
    HandSignUp(KeycloakSession session, Administrator administrator) {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        this.session = session;
        this.administrator = administrator;
    }

    /**
     * @return id of the pending member
     * @throws jakarta.ws.rs.WebApplicationException 400 or 409 with the fields, 429 if the address was mailed just now
     */
    String perform(WrittenFields written) {
        return Act.inTransaction(session, inner -> perform(inner, written));
    }

    private String perform(KeycloakSession inner, WrittenFields written) {
        SignUpByHand signUp = new SignUpByHand(inner, written.texts(), ServerTime.today());
        if (!signUp.errors().isEmpty()) {
            throw Refusal.ofFields(signUp.errors());
        }
        List<FormMessage> taken = signUp.taken();
        if (!taken.isEmpty()) {
            throw Refusal.taken(taken);
        }
        String id = signUp.create();
        signUp.mail(id).ifPresent(reached -> {
            throw Refusal.tooSoon(reached);
        });
        Act.event(administrator, inner, OperationType.CREATE, id).success();
        return id;
    }

    /** What a click before this one has made of the same account and number. */
    Optional<String> madeBefore(WrittenFields written) {
        return new SignUpByHand(session, written.texts(), ServerTime.today()).pending();
    }
}
