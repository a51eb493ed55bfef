package tw.taiwanjobs.keycloak.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.crypto.AuthenticationCode;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;

class LinkTokenTest {

    static final String ID = "0123456789-_ABCD";

    private static final String REALM = "realm";

    private final AuthenticationCode codes = new Crypto(KeyRing.create(new SecureRandom())).authenticationCode();

    @Test
    void a_token_is_43_characters_of_base64url_and_the_same_for_the_same_mail() {
        LinkToken token = new LinkToken(ID, 7);

        assertThat(token.text(codes, REALM))
                .matches("[A-Za-z0-9_-]{43}")
                .isEqualTo(new LinkToken(ID, 7).text(codes, REALM))
                .isNotEqualTo(new LinkToken(ID, 8).text(codes, REALM));
    }

    @Test
    void it_is_read_back_in_its_realm_only() {
        String text = new LinkToken(ID, 7).text(codes, REALM);

        assertThat(LinkToken.parse(codes, REALM, text)).contains(new LinkToken(ID, 7));
        assertThat(LinkToken.parse(codes, "other", text)).isEmpty();
    }

    @Test
    void every_changed_character_makes_it_worthless() {
        String text = new LinkToken(ID, 7).text(codes, REALM);

        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(LinkToken.parse(codes, REALM, changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "no base64 !", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..%2f", "連結"})
    void what_is_no_token_is_refused(String text) {
        assertThat(LinkToken.parse(codes, REALM, text)).isEmpty();
        assertThat(LinkToken.parse(codes, REALM, text.repeat(500))).isEmpty();
    }

    @Test
    void new_ids_differ_and_fit_the_column() {
        assertThat(LinkToken.newId()).matches("[A-Za-z0-9_-]{16}").isNotEqualTo(LinkToken.newId());
    }
}
