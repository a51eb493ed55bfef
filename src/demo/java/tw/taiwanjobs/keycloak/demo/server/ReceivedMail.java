package tw.taiwanjobs.keycloak.demo.server;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A mail as it came in. It may hold a link token, so its text form names the recipient and the subject only. */
public final class ReceivedMail {
    private static final String LINK = "a[href*=/taiwanjobs-link/], a[href*=action-token]";

    private final String source;
    private final String from;
    private final String to;
    private final String subject;
    private final Instant sentAt;
    private final String text;
    private final String html;

    private ReceivedMail(MimeMessage message, String source) throws MessagingException, IOException {
        this.source = source;
        this.from = addresses(message.getFrom());
        this.to = addresses(message.getAllRecipients());
        this.subject = Optional.ofNullable(message.getSubject()).orElse("");
        this.sentAt = Optional.ofNullable(message.getSentDate())
                .map(date -> date.toInstant())
                .orElse(Instant.EPOCH);
        this.text = body(message, "text/plain").orElse("");
        this.html = body(message, "text/html").orElse("");
    }

    static ReceivedMail of(MimeMessage message) {
        try {
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return new ReceivedMail(message, bytes.toString(StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("not a mail", e);
        }
    }

    /** @param source the whole mail in MIME form, as in an {@code .eml} file */
    public static ReceivedMail parse(String source) {
        try {
            var bytes = new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8));
            return new ReceivedMail(new MimeMessage(Session.getInstance(new Properties()), bytes), source);
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("not a mail", e);
        }
    }

    public String source() {
        return source;
    }

    public String from() {
        return from;
    }

    /** All recipients, parted by a comma and a space. */
    public String to() {
        return to;
    }

    public String subject() {
        return subject;
    }

    /** The mail's own date; 1970 if it names none. */
    public Instant sentAt() {
        return sentAt;
    }

    /** Empty if the mail has no such part. */
    public String text() {
        return text;
    }

    /** Empty if the mail has no such part. */
    public String html() {
        return html;
    }

    /** The first mailed link of the HTML part, ours or Keycloak's own. */
    public URI link() {
        var anchor = Jsoup.parse(html).selectFirst(LINK);
        if (anchor == null) {
            throw new AssertionError("no mailed link in the " + this);
        }
        return URI.create(anchor.attr("href"));
    }

    /** The secret part of the link. */
    public String linkToken() {
        String path = link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "mail to " + to + ": " + subject;
    }

    private static String addresses(Address @Nullable [] addresses) {
        if (addresses == null) {
            return "";
        }
        return String.join(
                ", ", Arrays.stream(addresses).map(ReceivedMail::readable).toList());
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            return body((Multipart) part.getContent(), type);
        }
        return Optional.empty();
    }

    private static Optional<String> body(Multipart parts, String type) throws MessagingException, IOException {
        for (var i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            var found = body(part, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
