package tw.taiwanjobs.keycloak.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;

/** Every mail of the demo as a file {@code <UTC time>-<number>.eml}; also those of earlier runs. */
final class MailArchive {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path directory;
    private final List<ReceivedMail> mails = new ArrayList<>();

    private MailArchive(Path directory) {
        this.directory = directory;
    }

    static MailArchive open(Path directory) {
        var archive = new MailArchive(directory);
        try {
            Files.createDirectories(directory);
            try (var files = Files.newDirectoryStream(directory, "*.eml")) {
                for (var file : files) {
                    archive.mails.add(ReceivedMail.parse(Files.readString(file)));
                }
            }
            archive.mails.sort((a, b) -> a.sentAt().compareTo(b.sentAt()));
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(ReceivedMail mail) {
        mails.add(mail);
        var name = "%s-%04d.eml".formatted(TIME.format(mail.sentAt()), mails.size());
        try {
            Files.writeString(directory.resolve(name), mail.source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    /** @param number counted from 1, oldest first */
    synchronized Optional<ReceivedMail> mail(int number) {
        return number < 1 || number > mails.size() ? Optional.empty() : Optional.of(mails.get(number - 1));
    }
}
