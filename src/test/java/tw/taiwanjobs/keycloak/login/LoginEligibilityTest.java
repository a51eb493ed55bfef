package tw.taiwanjobs.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.support.Identities;

class LoginEligibilityTest {

    @ParameterizedTest
    @CsvSource({
        "pending, false, false",
        "active, true, true",
        "legacy, false, true",
        ", true, true",
    })
    void the_status_decides_under_which_name_one_logs_in(@Nullable String status, boolean byEmail, boolean byNumber) {
        UserModel member = new UserModelDelegate(null) {
            @Override
            public @Nullable String getFirstAttribute(String name) {
                return status;
            }
        };

        assertThat(LoginEligibility.mayLogIn(member, LoginName.of(Identities.email())))
                .isEqualTo(byEmail);
        assertThat(LoginEligibility.mayLogIn(member, LoginName.of(Identities.nationalId())))
                .isEqualTo(byNumber);
    }
}
