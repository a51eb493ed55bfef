package tw.taiwanjobs.keycloak.support;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * A member of whatever state, as an administrator has one on the screen.
 *
 * @param account what the member types to log in
 * @param password of the member; of a pending one, what it would be
 * @param mailbox where mails to the member go; empty where there is none
 */
public record MemberInConsole(RunningProduct product, String id, String account, String password, String mailbox) {

    /** The states that a member can be in. */
    public enum State {
        PENDING,
        LEGACY,
        ACTIVE,
        LEAVING,
        BY_HAND
    }

    public static MemberInConsole in(State state, RunningProduct product) {
        return switch (state) {
            case PENDING -> pending(product);
            case LEGACY -> {
                LegacyMember member = LegacyMember.of(product);
                yield new MemberInConsole(product, member.id(), member.nationalId(), LegacyMember.PASSWORD, "");
            }
            case ACTIVE -> active(product);
            case LEAVING -> {
                MemberInConsole member = active(product);
                member.logIn()
                        .open(product.loginUrl() + "&kc_action=taiwanjobs-delete-account")
                        .submit(Map.of("password", member.password));
                yield member;
            }
            case BY_HAND -> {
                ConsoleMember member = ConsoleMember.of(product);
                yield new MemberInConsole(product, member.id(), member.email(), SignUp.PASSWORD, member.email());
            }
        };
    }

    private static MemberInConsole active(RunningProduct product) {
        String email = new SignUp(product).toActive().email();
        String id = product.admin().userByEmail(email).orElseThrow().getId();
        return new MemberInConsole(product, id, email, SignUp.PASSWORD, email);
    }

    private static MemberInConsole pending(RunningProduct product) {
        SignUp person = new SignUp(product).toMailSent();
        person.mail();
        return pending(product, person);
    }

    /** Found by the address that the person has typed. */
    public static MemberInConsole pending(RunningProduct product, SignUp person) {
        String id = product.admin()
                .realm()
                .users()
                .searchByAttributes("signUpEmail:" + person.email())
                .get(0)
                .getId();
        return new MemberInConsole(product, id, person.email(), SignUp.PASSWORD, person.email());
    }

    public UserResource resource() {
        return product.admin().realm().users().get(id);
    }

    public UserRepresentation shown() {
        return resource().toRepresentation();
    }

    /** Changes fields of the page and saves it, with all that it shows. */
    public void save(Consumer<UserRepresentation> change) {
        UserRepresentation user = shown();
        change.accept(user);
        resource().update(user);
    }

    public HttpBrowser logIn() {
        return logIn(password);
    }

    public HttpBrowser logIn(String typed) {
        return new LogIn(product).as(account, typed);
    }

    /** The badge. */
    public boolean isLocked() {
        return Boolean.TRUE.equals(product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(id)
                .get("disabled"));
    }

    public void unlock() {
        product.admin().realm().attackDetection().clearBruteForceForUser(id);
    }

    /** What the console answers: the status, and in words what is wrong, if it is. */
    public static String answer(Runnable press) {
        try {
            press.run();
            return "done";
        } catch (WebApplicationException refused) {
            try (Response response = refused.getResponse()) {
                return response.getStatus() + " " + response.readEntity(String.class);
            }
        }
    }
}
