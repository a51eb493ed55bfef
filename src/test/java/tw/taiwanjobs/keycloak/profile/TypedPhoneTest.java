package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "0912 345 678",
                "0912-345-678",
                "0912.345.678",
                "(09)12345678",
                "（０９）１２３４５６７８",
                "＋８８６９１２３４５６７８",
                "+886912345678",
                "+886 912-345-678",
                "+886 (0)912 345 678",
                "+886-0912-345-678",
                "(+886) 912345678",
                "886912345678",
                "8860912345678",
                "00886912345678",
                "002 886 912 345 678",
                "\u202D0912 345 678\u202C",
                "0912\u2011345\u2011678"
            })
    void a_mobile_number_is_read_as_it_is_dialled(String typed) {
        assertThat(ProfileInput.normalize("mobile", typed)).isEqualTo("0912345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "091234567", "09123456789", "912345678", "+85291234567", "+886212345678", "091234567O"})
    void what_is_no_mobile_number_of_taiwan_stays_as_typed(String typed) {
        assertThat(ProfileInput.normalize("mobile", typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02|23456789||02|23456789|",
                "2|2345-6789||02|23456789|",
                "(02)|2345 6789|#12|02|23456789|12",
                "（０２）|２３４５－６７８９||02|23456789|",
                "+886-2|2345-6789||02|23456789|",
                "+886|2-2345-6789||02|23456789|",
                "|+886-2-23456789||02|23456789|",
                "|+886 (0)2 2345 6789||02|23456789|",
                "|00886 2 2345 6789||02|23456789|",
                "|886-2-23456789||02|23456789|",
                "|(02)2345-6789#12||02|23456789|12",
                "|02-2345-6789 分機 12||02|23456789|12",
                "|02-23456789轉12||02|23456789|12",
                "|02-23456789 ext. 12||02|23456789|12",
                "|0223456789,12||02|23456789|12",
                "02|0223456789||02|23456789|",
                "02|+886-2-23456789||02|23456789|",
                "|037381000||037|381000|",
                "|0492910960||049|2910960|",
                "|0836-22067||0836|22067|",
                "|0826-61234||0826|61234|",
                "|082-313300||082|313300|",
                "|089-318855||089|318855|",
                "|04-7232105||04|7232105|",
                "|04-22873181||04|22873181|",
                "3|7123456||03|7123456|",
                "02|88612345||02|88612345|"
            })
    void a_landline_phone_is_read_whichever_field_has_its_parts(
            @Nullable String area,
            @Nullable String number,
            @Nullable String extension,
            String readArea,
            String readNumber,
            @Nullable String readExtension) {
        assertThat(read(area, number, extension))
                .containsEntry("phone1Area", readArea)
                .containsEntry("phone1Number", readNumber)
                .containsEntry("phone1Extension", orEmpty(readExtension));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07|02-23456789|",
                "01|12345678|",
                "02|2345678|",
                "|23456789|",
                "|88612345|",
                "|0912345678|",
                "02||",
                "|+1 212 555 0123|",
                "02|23456789#12a|",
                "區碼|電話|分機"
            })
    void what_cannot_be_read_is_refused(@Nullable String area, @Nullable String number, @Nullable String extension) {
        Map<String, String> read = read(area, number, extension);
        TypedProfile profile = TypedProfile.empty();
        for (Map.Entry<String, String> field : read.entrySet()) {
            profile = profile.with(field.getKey(), field.getValue());
        }
        TypedProfile typed = profile;
        assertThat(read.keySet())
                .anyMatch(field -> LandlinePhone.check(field, typed, "phone1").isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "+886-2-77335388,02-77335388",
        "(02)7733-5388,02-77335388",
        "02 77335388 #5,02-77335388#5",
        "0277335388,02-77335388",
        "7733-5388,7733-5388"
    })
    void a_fax_number_is_one_text(String typed, String read) {
        assertThat(ProfileInput.normalize("fax", typed)).isEqualTo(read);
    }

    @Property
    void every_way_to_write_a_mobile_number_is_the_same(
            @ForAll @NumericChars @StringLength(8) String rest,
            @ForAll @Chars({' ', '-', '.', '(', ')', '\u3000', '－'}) @StringLength(max = 3) String between) {
        String number = "09" + rest;
        for (String prefix : new String[] {"0", "+886", "886", "00886", "+8860"}) {
            String written = prefix + between + "9" + rest.substring(0, 4) + between + rest.substring(4);
            assertThat(ProfileInput.normalize("mobile", written)).isEqualTo(number);
        }
    }

    @Property
    void reading_twice_changes_nothing(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(max = 6) String area,
            @ForAll @NumericChars @Chars({'+', '#', '-', '(', ')', ' ', 'x'}) @StringLength(max = 20) String number) {
        Map<String, String> once = read(area, number, "");
        assertThat(ProfileInput.complete(once)).isEqualTo(once);
    }

    private static Map<String, String> read(
            @Nullable String area, @Nullable String number, @Nullable String extension) {
        return ProfileInput.complete(Map.of(
                "phone1Area", ProfileInput.normalize("phone1Area", area),
                "phone1Number", ProfileInput.normalize("phone1Number", number),
                "phone1Extension", ProfileInput.normalize("phone1Extension", extension)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
