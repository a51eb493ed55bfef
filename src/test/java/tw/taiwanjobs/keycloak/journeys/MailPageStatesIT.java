package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.pages.BrowserSignUp;
import tw.taiwanjobs.keycloak.pages.MailSentPage;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.StandInMailServer;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;

/** As {@link PageStatesIT}, for the page mail-sent when the mail cannot be sent, in both languages. */
@ExtendWith(Chromium.class)
class MailPageStatesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RunningProduct product = RunningProduct.get();

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.ENGLISH_COMPUTER);
    }

    @AfterEach
    void restore() {
        product.testbed().setClockAhead(Duration.ZERO);
        product.admin().sendMailTo("localhost", product.mailbox().port());
        product.testbed().setClockAhead(Duration.ofHours(25));
        product.testbed().runTask("taiwanjobs-mail-outbox");
        LegacyMember.awaitMailsSent(product);
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void the_address_refuses_mail(Device device, Devices devices) {
        try (StandInMailServer server = StandInMailServer.answering(recipient -> "550 no such mailbox")) {
            product.admin().sendMailTo("localhost", server.port());

            MailSentPage page = reloadedUntil(".notice-error", new BrowserSignUp().toMailSent(devices.take(device)));

            Pictures.take(page.tab(), device + "-mail-refused.jpg");
            MailSentPage correcting = page.press("button[name=correctAddress]", MailSentPage::new);
            assertThat(correcting.main().locator("[name=email]").count()).isEqualTo(1);
            Pictures.take(correcting.tab(), device + "-mail-refused-correcting.jpg");
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void the_mail_server_wants_it_later(Device device, Devices devices) {
        try (StandInMailServer server = StandInMailServer.answering(recipient -> "450 later")) {
            product.admin().sendMailTo("localhost", server.port());

            MailSentPage page = reloadedUntil(".notice-warning", new BrowserSignUp().toMailSent(devices.take(device)));

            Pictures.take(page.tab(), device + "-mail-delayed.jpg");
            product.testbed().setClockAhead(Duration.ofSeconds(61));
            assertThat(page.reload(MailSentPage::new)
                            .resend()
                            .main()
                            .locator("[role=status]")
                            .count())
                    .isEqualTo(2);
        }
    }

    private static MailSentPage reloadedUntil(String notice, MailSentPage shown) {
        return Await.value("the page to have " + notice, PATIENCE, () -> {
            MailSentPage page = shown.reload(MailSentPage::new);
            return page.main().locator(notice).count() == 0 ? Optional.empty() : Optional.of(page);
        });
    }
}
