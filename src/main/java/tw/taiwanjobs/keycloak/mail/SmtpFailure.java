package tw.taiwanjobs.keycloak.mail;

import jakarta.mail.SendFailedException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.keycloak.email.EmailException;

/** Why the mail server did not take a mail (RFC 5321, 4.2.1 and 4.3.2; RFC 3463). */
final class SmtpFailure {

    /** Not about the address: bad sequence of commands, authentication required. */
    private static final Set<Integer> OUR_FAULT = Set.of(503, 530);
    /** A policy of the server, such as "relaying denied": its sender is wrong, not the address. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d+\\b");

    private SmtpFailure() {}

    static SendResult of(EmailException failure) {
        List<Throwable> causes = Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.isEmpty()) {
            return SendResult.POSTPONED;
        }
        if (causes.stream().anyMatch(SmtpFailure::isRefusalForGood)) {
            return SendResult.REFUSED;
        }
        return causes.stream().anyMatch(SendFailedException.class::isInstance)
                ? SendResult.POSTPONED
                : SendResult.SERVER_DOWN;
    }

    /** The answer 5xx to RCPT TO. */
    private static boolean isRefusalForGood(Throwable cause) {
        return cause instanceof SMTPAddressFailedException refusal
                && refusal.getReturnCode() / 100 == 5
                && !OUR_FAULT.contains(refusal.getReturnCode())
                && !POLICY.matcher(String.valueOf(refusal.getMessage())).find();
    }
}
