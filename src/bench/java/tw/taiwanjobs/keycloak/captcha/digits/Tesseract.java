package tw.taiwanjobs.keycloak.captcha.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Debian's tesseract-ocr, told that there is one line of digits. */
final class Tesseract {

    static final String NAME = "tesseract";

    private static final String PAGE_END = "\f";

    private Tesseract() {}

    static List<String> read(Path folder, List<byte[]> pictures) throws IOException {
        List<String> files = new ArrayList<>();
        for (byte[] png : pictures) {
            String file = "picture-" + files.size() + ".png";
            Files.write(folder.resolve(file), png);
            files.add(file);
        }
        Files.write(folder.resolve("pictures.txt"), files);
        Program.run(
                folder,
                List.of(
                        NAME,
                        "pictures.txt",
                        "pictures-read",
                        "--psm",
                        "7",
                        "-c",
                        "tessedit_char_whitelist=0123456789"));
        String text = Files.readString(folder.resolve("pictures-read.txt"));
        return Stream.of(text.split(PAGE_END, -1))
                .limit(pictures.size())
                .map(line -> line.replaceAll("[^0-9]", ""))
                .toList();
    }
}
