package tw.taiwanjobs.keycloak.captcha.digits;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code bin/bench captcha}: what a challenge costs, and what programs make of it. */
public final class CaptchaBench {

    private static final int RUNS = 500;
    private static final int CHALLENGES = 200;
    private static final int SHEET_ROWS = 10;
    private static final int SHEET_COLUMNS = 2;

    private final Path folder;
    private final List<Puzzle> puzzles;
    private final Map<String, Object> report = new LinkedHashMap<>();

    private CaptchaBench(Path folder) {
        SecureRandom random = new SecureRandom();
        this.folder = folder;
        this.puzzles =
                Stream.generate(() -> Puzzle.random(random)).limit(CHALLENGES).toList();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of("target", "bench", "captcha");
        Files.createDirectories(folder);
        new CaptchaBench(folder).run();
    }

    private void run() throws IOException {
        note("java", Runtime.version().toString());
        note("picture", CpuTime.of(RUNS, i -> picture(puzzle(i))));
        for (SpokenLanguage language : SpokenLanguage.values()) {
            note("sound " + language.tag(), CpuTime.of(RUNS, i -> DigitSound.speak(puzzle(i), language)));
        }
        read(Tesseract.NAME, Tesseract::read, CaptchaBench::picture);
        read(PocketSphinx.NAME, PocketSphinx::read, puzzle -> DigitSound.speak(puzzle, SpokenLanguage.ENGLISH));
        Files.write(folder.resolveSibling("captcha-sheet.png"), PngEncoder.encode(sheet()));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolveSibling("captcha.json").toFile(), report);
    }

    private void note(String what, Object value) {
        System.out.println(what + ": " + value);
        report.put(what, value);
    }

    private void read(String program, Reader reader, Function<Puzzle, byte[]> challenge) throws IOException {
        if (!Program.isInstalled(program)) {
            note(program, "not installed");
            return;
        }
        List<String> answers =
                puzzles.stream().map(puzzle -> puzzle.answer().digits()).toList();
        List<String> read = reader.read(folder, puzzles.stream().map(challenge).toList());
        note(program, Readings.compare(answers, read));
    }

    @FunctionalInterface
    private interface Reader {
        List<String> read(Path folder, List<byte[]> challenges) throws IOException;
    }

    private BufferedImage sheet() {
        BufferedImage sheet = new BufferedImage(
                SHEET_COLUMNS * DigitPicture.WIDTH, SHEET_ROWS * DigitPicture.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        for (int i = 0; i < SHEET_ROWS * SHEET_COLUMNS; i++) {
            graphics.drawImage(
                    DigitPicture.draw(puzzle(i)),
                    i % SHEET_COLUMNS * DigitPicture.WIDTH,
                    i / SHEET_COLUMNS * DigitPicture.HEIGHT,
                    null);
        }
        graphics.dispose();
        return sheet;
    }

    private Puzzle puzzle(int i) {
        return puzzles.get(i % puzzles.size());
    }

    private static byte[] picture(Puzzle puzzle) {
        return PngEncoder.encode(DigitPicture.draw(puzzle));
    }
}
