package tw.taiwanjobs.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;

class CaptchaProvidersTest {

    @Test
    void the_console_offers_exactly_the_installed_providers() {
        ProviderConfigProperty captcha = CaptchaConfigProperties.list().get(0);
        assertThat(captcha.getOptions())
                .containsExactlyInAnyOrderElementsOf(ServiceLoader.load(CaptchaProviderFactory.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .map(ProviderFactory::getId)
                        .toList());
        assertThat(captcha.getDefaultValue()).isEqualTo("image");
        assertThat(captcha.getLabel()).isNotBlank();
        assertThat(captcha.getHelpText()).isNotBlank();
    }

    @Test
    void the_console_shows_after_how_many_failures_on_pages_that_know_them() {
        assertThat(CaptchaConfigProperties.list())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("captcha");
        assertThat(CaptchaConfigProperties.listWithFailures())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("captcha", "captchaAfterFailures");
        assertThat(CaptchaConfigProperties.listWithFailures().get(1).getDefaultValue())
                .isEqualTo("0");
    }

    @Test
    void keycloak_finds_the_spi_and_the_pictures_address() {
        assertThat(ServiceLoader.load(Spi.class)).extracting(Spi::getName).contains("taiwanjobs-captcha");
        assertThat(ServiceLoader.load(RealmResourceProviderFactory.class))
                .extracting(ProviderFactory::getId)
                .contains("taiwanjobs-captcha");
    }

    @Test
    void off_asks_nothing_and_takes_every_answer() {
        KeycloakSession keycloak = new FakeKeycloak(Map.of());
        AuthenticationSessionModel session = new MemoryAuthenticationSession("root", "tab");
        CaptchaProvider off = new OffCaptchaProviderFactory().create(keycloak);
        assertThat(off.challenge(session, "login")).isEmpty();
        assertThat(off.check(session, "login", null)).isEqualTo(CaptchaResult.RIGHT);
        assertThat(off.check(session, "login", "x")).isEqualTo(CaptchaResult.RIGHT);
    }
}
