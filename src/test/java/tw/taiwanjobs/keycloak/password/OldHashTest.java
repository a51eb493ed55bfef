package tw.taiwanjobs.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldHashTest {

    private static final String BCRYPT = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/old-hashes.csv", delimiter = '|', useHeadersInDisplayName = false, numLinesToSkip = 2)
    void the_right_password_matches_and_its_neighbours_do_not(String password, String hash, String source) {
        OldHash known = OldHash.read(hash);

        assertThat(known.matches(password)).as(source).isTrue();
        assertThat(known.matches(password + "x")).isFalse();
        assertThat(known.matches(password.substring(1))).isFalse();
        assertThat(known.matches("")).isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/old-hashes.csv", delimiter = '|', useHeadersInDisplayName = false, numLinesToSkip = 2)
    void the_recipe_of_a_weak_hash_makes_the_result_of_the_password_and_holds_nothing_of_it(
            String password, String hash, String source) {
        OldHash known = OldHash.read(hash);
        boolean isStrong = hash.matches("\\$(2|argon2|scrypt).*");

        assertThat(known.recipeOfWeak().isEmpty()).as(source).isEqualTo(isStrong);
        known.recipeOfWeak().ifPresent(recipe -> {
            assertThat(OldHash.read(recipe).resultOf(password)).isEqualTo(known.result());
            assertThat(OldHash.read(recipe).resultOf(password + "x")).isNotEqualTo(known.result());
            assertThat(OldHash.read(recipe).result()).isNotEqualTo(known.result());
            assertThat(commonEnd(recipe, hash)).isLessThan(4);
        });
    }

    /** How many characters at the end, or before the salt of a digest, are the same. */
    private static int commonEnd(String recipe, String hash) {
        int from = hash.startsWith("{S") ? hash.indexOf('}') + 1 : hash.length() - 12;
        int same = 0;
        for (int i = from; i < from + 12; i++) {
            same += recipe.charAt(i) == hash.charAt(i) ? 1 : 0;
        }
        return same;
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2y$"})
    void the_three_names_of_bcrypt_are_one_scheme(String name) {
        assertThat(OldHash.read(BCRYPT.replace("$2a$", name)).matches("U*U")).isTrue();
    }

    @Test
    void bcrypt_looks_at_the_first_72_bytes() {
        // Openwall crypt_blowfish, wrapper.c
        OldHash known = OldHash.read("$2a$05$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui");
        String longest = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

        assertThat(known.matches(longest + "chars after 72 are ignored")).isTrue();
        assertThat(known.matches(longest)).isTrue();
        assertThat(known.matches(longest.substring(1) + "0")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bcrypt cost above | $2a$15$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW | bcrypt cost
            bcrypt cost of nothing | $2a$00$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW | bcrypt cost
            bcrypt cut off | $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOe | cut off
            bcrypt of a faulty kind | $2x$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW | cut off
            argon2 memory | $argon2id$v=19$m=1048576,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc | Argon2 memory
            argon2 passes | $argon2id$v=19$m=65536,t=99999999999999999999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q | Argon2 passes
            argon2 lanes | $argon2id$v=19$m=65536,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q | Argon2 lanes
            argon2d | $argon2d$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q | not read
            scrypt memory | $scrypt$ln=22,r=8,p=1$TmFDbA$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD.iCs5E | scrypt memory
            scrypt memory, far above | $scrypt$ln=99,r=9999,p=1$TmFDbA$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD.iCs5E | scrypt memory
            scrypt lanes | $scrypt$ln=10,r=8,p=99$TmFDbA$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD.iCs5E | scrypt lanes
            pbkdf2 | $pbkdf2-sha256$2000001$c2FsdA$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD.iCs5E | PBKDF2 iterations
            pbkdf2 of nothing | $pbkdf2-sha256$0$c2FsdA$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD.iCs5E | PBKDF2 iterations
            crypt | $6$rounds=999999999$salt$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO/O817G3uBnIFNjnQJuesI68OTLiBFdcbYEdFCoEOfaS35inz1 | crypt rounds
            digest cut off | {SHA}qZk+NkcGgWq6PiVxeFDCbJzQ2J0A | length
            digest without its salt | {SSHA}qZk+NkcGgWq6PiVxeFDCbJzQ2J0= | length
            no base64 | {SHA}=== | none of those
            identity version | {ASPNET-IDENTITY}AgABAgM= | version
            identity of nothing | {ASPNET-IDENTITY} | version
            identity 2 cut off | {ASPNET-IDENTITY}AAABAgMEBQYHCAkKCwwNDg== | cut off
            identity 3 rounds | {ASPNET-IDENTITY}AQAAAAH/////AAAAEAABAgMEBQYHCAkKCwwNDg/Q8A0WMKbtHQJQ2DHCdoEeeFBrgNlldq6vH4qX/CGqGQ== | PBKDF2 iterations
            identity 3 function | {ASPNET-IDENTITY}AQAAAAcAACcQAAAAEAABAgMEBQYHCAkKCwwNDg/Q8A0WMKbtHQJQ2DHCdoEeeFBrgNlldq6vH4qX/CGqGQ== | function
            identity 3 salt longer than the rest | {ASPNET-IDENTITY}AQAAAAEAACcQ/////wABAgMEBQYHCAkKCwwNDg/Q8A0WMKbtHQJQ2DHCdoEeeFBrgNlldq6vH4qX/CGqGQ== | cut off
            membership without a result | {ASPNET-MEMBERSHIP-SHA1}AAECAwQFBgcICQoLDA0ODw== | salt and a result
            plain text | secret | none of those
            another scheme | {CRYPT}abc | none of those
            """)
    void what_cannot_be_read_is_refused_with_a_reason_that_holds_nothing_of_it(
            String what, String hash, String reason) {
        assertThatThrownBy(() -> OldHash.read(hash))
                .as(what)
                .isInstanceOf(OldHashException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(hash.substring(hash.length() - 6));
    }

    @Property(tries = 2000)
    void whatever_stands_in_a_row_it_is_read_or_refused(@ForAll String text) {
        for (String start : new String[] {
            "",
            "$2a$",
            "$argon2id$",
            "$scrypt$",
            "$pbkdf2$",
            "$6$",
            "{SSHA}",
            "{ASPNET-IDENTITY}",
            "{ASPNET-MEMBERSHIP-SHA1}"
        }) {
            try {
                assertThat(OldHash.read(start + text)).hasToString("OldHash");
            } catch (OldHashException refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
    }
}
