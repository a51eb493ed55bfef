package tw.taiwanjobs.keycloak.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.theme.MessageFile;

class LockOfMemberTest {

    @Test
    void every_way_that_can_be_closed_has_words() {
        Stream<String> names = CountedName.allOf("somebody").stream().map(CountedName::typed);

        assertThat(MessageFile.read("login", "en").keys())
                .containsAll(Stream.concat(names, Stream.of(LockOfMember.BROWSER))
                        .map("dataLock."::concat)
                        .toList());
    }
}
