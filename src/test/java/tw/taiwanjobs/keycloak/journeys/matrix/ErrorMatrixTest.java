package tw.taiwanjobs.keycloak.journeys.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.theme.MessageFile;

class ErrorMatrixTest {

    @Test
    void every_field_has_every_payload_once() {
        Map<String, List<Payload>> payloads = ErrorMatrix.cases().stream()
                .collect(Collectors.groupingBy(
                        testCase -> testCase.page() + " " + testCase.field(),
                        Collectors.mapping(ErrorMatrix.Case::payload, Collectors.toList())));

        assertThat(payloads).hasSizeGreaterThan(40);
        payloads.forEach((field, found) -> assertThat(found).as(field).containsExactlyInAnyOrder(Payload.values()));
    }

    @Test
    void every_expectation_is_a_message_of_the_theme() {
        assertThat(MessageFile.shownBy("login", "zh_Hant"))
                .containsKeys(ErrorMatrix.cases().stream()
                        .filter(testCase -> !testCase.isAccepted())
                        .map(ErrorMatrix.Case::expected)
                        .toArray(String[]::new));
    }
}
