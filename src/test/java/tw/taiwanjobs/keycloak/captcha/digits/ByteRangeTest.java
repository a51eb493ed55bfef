package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-1,0,1", "bytes=0-,0,99", "bytes=10-19,10,19", "bytes=90-500,90,99", "bytes=99-,99,99"})
    void reads_a_first_and_a_last_byte(String header, int first, int last) {
        assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=-5",
                "bytes=5-4",
                "bytes=100-",
                "bytes=0-1,5-6",
                "bytes=9999999999-",
                "items=0-1",
                "bytes=a-b"
            })
    void anything_else_means_the_whole_file(@Nullable String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @Test
    void says_which_part_it_is() {
        assertThat(new ByteRange(10, 19).contentRange(100)).isEqualTo("bytes 10-19/100");
    }
}
