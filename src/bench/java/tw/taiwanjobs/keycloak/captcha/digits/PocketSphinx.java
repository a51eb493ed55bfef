package tw.taiwanjobs.keycloak.captcha.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Debian's pocketsphinx with its American English model, told that there are exactly six digits. */
final class PocketSphinx {

    static final String NAME = "pocketsphinx_batch";

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final int WAV_HEADER = 44;

    private PocketSphinx() {}

    static List<String> read(Path folder, List<byte[]> sounds) throws IOException {
        List<String> files = new ArrayList<>();
        for (byte[] wav : sounds) {
            String file = "sound-" + files.size();
            Files.write(folder.resolve(file + ".raw"), sixteenKiloHertz(wav));
            files.add(file);
        }
        Files.write(folder.resolve("sounds.txt"), files);
        Files.writeString(
                folder.resolve("digits.gram"),
                "#JSGF V1.0; grammar digits; <d> = " + String.join(" | ", WORDS) + ";"
                        + " public <six> = <d> <d> <d> <d> <d> <d>;");
        Program.run(
                folder,
                List.of(
                        NAME,
                        "-adcin",
                        "yes",
                        "-cepdir",
                        ".",
                        "-cepext",
                        ".raw",
                        "-ctl",
                        "sounds.txt",
                        "-jsgf",
                        "digits.gram",
                        "-hyp",
                        "sounds-read.txt"));
        return Files.readAllLines(folder.resolve("sounds-read.txt")).stream()
                .map(PocketSphinx::digits)
                .toList();
    }

    /** The model wants 16-bit samples, 16000 a second. */
    private static byte[] sixteenKiloHertz(byte[] wav) {
        int samples = wav.length - WAV_HEADER;
        byte[] raw = new byte[(samples - 1) * 4];
        for (int i = 0; i < samples - 1; i++) {
            int sample = level(wav, i);
            raw[4 * i + 1] = (byte) sample;
            int between = (sample + level(wav, i + 1)) * 128;
            raw[4 * i + 2] = (byte) between;
            raw[4 * i + 3] = (byte) (between >> 8);
        }
        return raw;
    }

    private static int level(byte[] wav, int sample) {
        return (wav[WAV_HEADER + sample] & 0xFF) - 128;
    }

    /** A line is the words, then the file's name and a score in brackets. */
    private static String digits(String line) {
        return Stream.of(line.split(" "))
                .map(WORDS::indexOf)
                .filter(digit -> digit >= 0)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
