package tw.taiwanjobs.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Requester;

class CaptchaFormPartTest {

    private static final CaptchaProvider ASKING = new CaptchaProvider() {
        @Override
        public Optional<CaptchaChallenge> challenge(AuthenticationSessionModel session, String use) {
            return Optional.of(new CaptchaChallenge("/picture?use=" + use, "/sound?use=" + use, 6));
        }

        @Override
        public CaptchaResult check(AuthenticationSessionModel session, String use, @Nullable String typed) {
            return typed == null ? CaptchaResult.MISSING : CaptchaResult.RIGHT;
        }
    };

    private final AuthenticationSessionModel session = new MemoryAuthenticationSession("root", "tab");
    private final KeycloakSession keycloak = new FakeKeycloak(Map.of("image", ASKING));

    @Test
    void asks_for_the_picture_unless_configured_otherwise() {
        assertThat(CaptchaFormPart.of(requester(null), "identity").challenge().isRequired())
                .isTrue();
        assertThat(CaptchaFormPart.of(requester(new AuthenticatorConfigModel()), "identity")
                        .challenge()
                        .isRequired())
                .isTrue();
        assertThat(CaptchaFormPart.of(requester(config(" ")), "identity")
                        .challenge()
                        .isRequired())
                .isTrue();
    }

    @Test
    void an_unknown_provider_never_means_no_captcha() {
        assertThatThrownBy(() -> CaptchaFormPart.of(requester(config("imgae")), "identity"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("imgae");
    }

    @Test
    void shows_the_challenge_of_its_use() {
        CaptchaBean bean =
                CaptchaFormPart.of(requester(config("image")), "identity").challenge();
        assertThat(bean.getImageUrl()).isEqualTo("/picture?use=identity");
        assertThat(bean.getSoundUrl()).isEqualTo("/sound?use=identity");
        assertThat(bean.getLength()).isEqualTo(6);
    }

    @Test
    void shows_nothing_where_nothing_is_asked() {
        CaptchaBean bean = new CaptchaBean(Optional.empty());
        assertThat(bean.isRequired()).isFalse();
        assertThat(bean.getImageUrl()).isNull();
        assertThat(bean.getSoundUrl()).isNull();
        assertThat(bean.getLength()).isZero();
    }

    @Test
    void checks_the_field_captcha() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        CaptchaFormPart part = CaptchaFormPart.of(requester(null), "identity");
        assertThat(part.check(form).result()).isEqualTo(CaptchaResult.MISSING);
        form.putSingle("captcha", "typed");
        assertThat(part.check(form).result()).isEqualTo(CaptchaResult.RIGHT);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "unset,0,true",
                "' ',0,true",
                "0,0,true",
                "-1,0,true",
                "two,0,true",
                "99999999999,0,true",
                "2,0,false",
                "2,1,false",
                "2,2,true",
                "2,3,true",
                "' 2 ',1,false"
            })
    void asks_from_the_configured_number_of_failures_on(@Nullable String setting, int failures, boolean asks) {
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setConfig(setting == null ? Map.of() : Map.of("captchaAfterFailures", setting));

        CaptchaFormPart part = CaptchaFormPart.afterFailures(requester(config), "login", () -> failures);

        assertThat(part.challenge().isRequired()).isEqualTo(asks);
        assertThat(part.check(new MultivaluedHashMap<>()).result())
                .isEqualTo(asks ? CaptchaResult.MISSING : CaptchaResult.RIGHT);
    }

    @Test
    void a_page_without_the_setting_always_asks() {
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setConfig(Map.of("captchaAfterFailures", "2"));
        assertThat(CaptchaFormPart.of(requester(config), "identity").challenge().isRequired())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"WRONG,captchaWrongMessage", "EXPIRED,captchaExpiredMessage", "MISSING,captchaRequiredMessage"})
    void says_what_is_wrong_beside_the_field(CaptchaResult result, String key) {
        FormMessage message = CaptchaCheck.of(result).error().orElseThrow();
        assertThat(message.getField()).isEqualTo("captcha");
        assertThat(message.getMessage()).isEqualTo(key);
    }

    @Test
    void a_right_answer_is_no_error() {
        assertThat(CaptchaCheck.of(CaptchaResult.RIGHT).error()).isEmpty();
    }

    private Requester requester(@Nullable AuthenticatorConfigModel config) {
        return new Requester(keycloak, session, ExecutionConfig.of(config));
    }

    private static AuthenticatorConfigModel config(String captcha) {
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setConfig(Map.of("captcha", captcha));
        return config;
    }
}
