package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The lists that the choosers of the profile page fetch. */
class ListsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RunningProduct product = RunningProduct.get();
    private final String address = addressInPage();

    @Test
    void districts_come_with_the_digits_of_their_postal_codes() throws IOException {
        Map<String, Map<String, String>> districts =
                JSON.readValue(get(address + "/districts").body(), new TypeReference<>() {});

        assertThat(districts).hasSize(22);
        assertThat(districts.get("臺北市")).containsEntry("中正區", "100");
    }

    @Test
    void schools_come_for_all_counties_or_for_one() throws IOException {
        Map<String, List<String>> all = JSON.readValue(get(address + "/schools").body(), new TypeReference<>() {});
        List<String> taipei = JSON.readValue(get(ofCounty("臺北市")).body(), new TypeReference<>() {});

        assertThat(all.values().stream().mapToInt(List::size).sum()).isEqualTo(3270);
        assertThat(taipei).isEqualTo(all.get("臺北市")).contains("國立臺灣大學");
    }

    @Test
    void the_address_names_a_version_that_browsers_may_keep() {
        HttpResponse<byte[]> answer = get(address + "/districts");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(address + "/districts", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void another_version_gets_the_current_list_to_be_asked_for_again() {
        HttpResponse<byte[]> answer = get(address.replaceAll("[^/]+$", "0000000000000000") + "/districts");

        assertThat(answer.body()).isEqualTo(get(address + "/districts").body());
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void lists_are_compressed_once_for_whom_they_may_be() throws IOException {
        HttpResponse<byte[]> plain = get(address + "/schools");
        HttpResponse<byte[]> compressed = get(address + "/schools", "Accept-Encoding", "br;q=1, gzip;q=0.8");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(compressed.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept-Encoding");
        assertThat(compressed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(compressed.body()).hasSizeLessThan(30_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(get(address + "/schools", "Accept-Encoding", "gzip;q=0").body())
                .isEqualTo(plain.body());
    }

    @Test
    void head_is_get_without_the_body() throws Exception {
        HttpResponse<byte[]> head = HTTP.send(
                HttpRequest.newBuilder(uri(address + "/districts"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get(address + "/districts").headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/counties", "/schools/x", "/districts/x", "/schools/%E7%81%AB%E6%98%9F%E5%B8%82"})
    void what_is_no_list_is_not_found(String path) {
        HttpResponse<byte[]> answer = get(address + path);

        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("max-age=31536000");
    }

    private String addressInPage() {
        return new SignUp(product)
                .toProfile()
                .browser()
                .document()
                .select("[data-lists]")
                .attr("data-lists");
    }

    private String ofCounty(String county) {
        return address + "/schools/" + URLEncoder.encode(county, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    private URI uri(String path) {
        return URI.create(product.server().realmUrl(RunningProduct.REALM)).resolve(path);
    }
}
