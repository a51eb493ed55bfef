package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JourneyPictureTest {

    private static final Path DOCUMENT = Path.of("docs/journey.md");
    private static final Pattern PICTURE = Pattern.compile("(?<=\\(images/)[^)]+");

    @Test
    void the_document_shows_every_picture_of_the_journey_and_no_other() throws IOException {
        List<String> shown = PICTURE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(JourneyPicture.devices()
                        .flatMap(device -> Stream.of(JourneyPicture.values()).map(picture -> picture.fileName(device)))
                        .toList());
    }
}
