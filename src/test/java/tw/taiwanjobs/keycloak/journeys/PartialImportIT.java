package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Keycloak's partial import with "overwrite" deletes a member and makes it again: the person stays the same. */
@Tag("store")
class PartialImportIT {

    private final RunningProduct product = RunningProduct.get();

    @Test
    void a_member_who_is_overwritten_keeps_the_number() {
        SignUp member = new SignUp(product).toActive();
        UserRepresentation user = product.admin().userByEmail(member.email()).orElseThrow();

        assertThat(overwrite(user)).isEqualTo(200);

        SignUp again = new SignUp(product, Identities.email(), member.nationalId()).toIdentity();
        HttpBrowser refused = again.browser().submit(again.identityFields());
        assertThat(refused.page()).isEqualTo("identity");
        assertThat(refused.invalidFields()).contains("nationalId");
        ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);
        forgotPassword.ask(member.nationalId());
        forgotPassword
                .openLink(member.email())
                .submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(isIn(new LogIn(product).as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
    }

    @Test
    void without_the_members_id_nothing_is_overwritten() {
        SignUp member = new SignUp(product).toActive();
        UserRepresentation user = product.admin().userByEmail(member.email()).orElseThrow();
        String id = user.getId();
        user.setId(null);

        assertThat(overwrite(user)).isEqualTo(409);

        assertThat(product.admin().userByEmail(member.email()).orElseThrow().getId())
                .isEqualTo(id);
        assertThat(isIn(new LogIn(product).as(member.email(), SignUp.PASSWORD))).isTrue();
    }

    @Test
    void who_comes_without_the_number_from_another_server_cannot_have_a_second_account() {
        SignUp member = new SignUp(product).toActive();
        UserRepresentation user = product.admin().userByEmail(member.email()).orElseThrow();
        product.admin().realm().users().delete(user.getId()).close();
        user.setId(null);
        assertThat(overwrite(user)).isEqualTo(200);

        SignUp again = new SignUp(product, Identities.email(), member.nationalId()).toMailSent();

        assertThat(again.openLink().page()).isEqualTo("link-invalid");
    }

    @Test
    void a_member_who_is_deleted_leaves_no_number() {
        SignUp member = new SignUp(product).toActive();
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();

        product.admin().realm().users().delete(id).close();

        assertThat(product.testbed().databaseDump()).doesNotContain(id + "\nTWJ_", "TWJ_IDENTITY_NUMBER.USER_ID=" + id);
        new SignUp(product, Identities.email(), member.nationalId()).toActive();
    }

    private int overwrite(UserRepresentation user) {
        PartialImportRepresentation request = new PartialImportRepresentation();
        request.setIfResourceExists(PartialImportRepresentation.Policy.OVERWRITE.name());
        request.setUsers(List.of(user));
        try (Response response = product.admin().realm().partialImport(request)) {
            return response.getStatus();
        }
    }
}
