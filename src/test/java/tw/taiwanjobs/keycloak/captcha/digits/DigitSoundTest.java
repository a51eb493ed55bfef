package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DigitSoundTest {

    private static final int MIDDLE = 128;

    @ParameterizedTest
    @EnumSource(SpokenLanguage.class)
    void a_puzzle_always_gives_the_same_sound(SpokenLanguage language) {
        assertThat(speak("012345", 7, language)).isEqualTo(speak("012345", 7, language));
    }

    @Test
    void another_answer_seed_or_language_gives_another_sound() {
        byte[] sound = speak("012345", 7, SpokenLanguage.MANDARIN);
        assertThat(sound)
                .isNotEqualTo(speak("012346", 7, SpokenLanguage.MANDARIN))
                .isNotEqualTo(speak("012345", 8, SpokenLanguage.MANDARIN))
                .isNotEqualTo(speak("012345", 7, SpokenLanguage.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(SpokenLanguage.class)
    void is_a_wav_file_of_some_seconds_that_stays_small(SpokenLanguage language)
            throws IOException, UnsupportedAudioFileException {
        for (int seed = 0; seed < 50; seed++) {
            byte[] wav = speak(String.format(Locale.ROOT, "%06d", seed * 19_973), seed, language);
            AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
            assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_UNSIGNED);
            assertThat(audio.getFormat().getChannels()).isOne();
            assertThat(audio.getFrameLength() / audio.getFormat().getSampleRate())
                    .isBetween(4f, 11f);
            assertThat(wav).hasSizeLessThan(90 * 1024);
        }
    }

    @ParameterizedTest
    @EnumSource(SpokenLanguage.class)
    void speaks_six_times_louder_than_the_noise(SpokenLanguage language) {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(loudStretches(speak("739164", seed, language))).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(SpokenLanguage.class)
    void is_never_silent_so_that_nobody_cuts_it_at_the_pauses(SpokenLanguage language) {
        byte[] wav = speak("739164", 7, language);
        int[] levels = levels(wav);
        for (int start = 0; start + 400 < levels.length; start += 400) {
            assertThat(IntStream.of(levels).skip(start).limit(400).max().orElseThrow())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-TW,MANDARIN", "zh-Hant-TW,MANDARIN", "en,ENGLISH", "en-GB,ENGLISH", "ja,MANDARIN"})
    void speaks_the_language_of_the_page(String page, SpokenLanguage language) {
        assertThat(SpokenLanguage.ofPage(Locale.forLanguageTag(page))).isEqualTo(language);
        assertThat(SpokenLanguage.byTag(language.tag())).contains(language);
    }

    @Test
    void knows_no_other_language() {
        assertThat(SpokenLanguage.byTag("nan-TW")).isEmpty();
    }

    /** Stretches louder than noise and murmur ever are, with more than 0.4 s between them; seven has a pause of its own. */
    private static int loudStretches(byte[] wav) {
        int stretches = 0;
        int quiet = DigitSound.RATE;
        for (int level : levels(wav)) {
            if (level < 45) {
                quiet++;
            } else {
                stretches += quiet > DigitSound.RATE * 2 / 5 ? 1 : 0;
                quiet = 0;
            }
        }
        return stretches;
    }

    private static int[] levels(byte[] wav) {
        return IntStream.range(44, wav.length)
                .map(i -> Math.abs((wav[i] & 0xFF) - MIDDLE))
                .toArray();
    }

    private static byte[] speak(String digits, long seed, SpokenLanguage language) {
        return DigitSound.speak(new Puzzle(new CaptchaAnswer(digits), seed), language);
    }
}
