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

    private static final Path DOCUMENTS = Path.of("docs");
    private static final Pattern PICTURE = Pattern.compile("(?<=\\(images/)[^)]+");

    @Test
    void the_document_shows_every_picture_of_the_journey_and_no_other() throws IOException {
        assertThat(shown("journey.md"))
                .containsExactlyElementsOf(JourneyPicture.devices()
                        .flatMap(device -> Stream.of(JourneyPicture.values()).map(picture -> picture.fileName(device)))
                        .toList());
    }

    @Test
    void the_administrators_guide_shows_every_picture_of_the_console_and_no_other() throws IOException {
        assertThat(shown("administration.md"))
                .containsExactlyElementsOf(Stream.of(ConsolePicture.values())
                        .map(ConsolePicture::fileName)
                        .toList())
                .allMatch(picture -> Files.exists(DOCUMENTS.resolve("images").resolve(picture)));
    }

    private static List<String> shown(String document) throws IOException {
        return PICTURE.matcher(Files.readString(DOCUMENTS.resolve(document)))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
