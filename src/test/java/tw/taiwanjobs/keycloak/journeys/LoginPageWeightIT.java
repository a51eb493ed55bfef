package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/**
 * What a phone must get before somebody can log in; what finds out whether it has passkeys comes after that. Keycloak compresses the
 * files, the proxy the page ({@code docker/Caddyfile}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginPageWeightIT {

    private static final int MOST_BYTES = 15 * 1024;
    private static final int MOST_REQUESTS = 4;

    private final RunningProduct product = RunningProduct.get();

    @BeforeAll
    void captchaOn() {
        product.admin().setCaptcha("image");
    }

    @AfterAll
    void captchaOff() {
        product.admin().setCaptcha("off");
    }

    @Test
    void the_login_page_comes_in_few_and_small_answers() {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        List<String> addresses = new ArrayList<>(List.of(product.loginUrl()));
        browser.document().select("link[rel=stylesheet], script[src]:not([type=module]), img").stream()
                .map(part -> part.attr(part.hasAttr("href") ? "abs:href" : "abs:src"))
                .forEach(addresses::add);
        browser.with("Accept-Encoding", "gzip");

        List<Integer> bytes = addresses.stream()
                .map(browser::fetch)
                .map(LoginPageWeightIT::bytesOnTheWire)
                .toList();

        assertThat(addresses).as("%s", bytes).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(bytes.stream().mapToInt(Integer::intValue).sum())
                .as("%s %s", addresses, bytes)
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    private static int bytesOnTheWire(HttpResponse<byte[]> answer) {
        boolean plainPage =
                answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                        && answer.headers().firstValue("Content-Encoding").isEmpty();
        return plainPage ? compressed(answer.body()).length : answer.body().length;
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
