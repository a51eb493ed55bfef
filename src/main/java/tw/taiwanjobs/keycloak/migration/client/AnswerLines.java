package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Takes an answer line by line, so that what was said before the connection broke is not lost. */
final class AnswerLines implements Subscriber<String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int expected;
    private final List<String> lines = new ArrayList<>();

    AnswerLines(int expected) {
        this.expected = expected;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable broken) {
        // Whoever waits for the answer hears of it.
    }

    @Override
    public void onComplete() {
        // The same.
    }

    synchronized String text() {
        return String.join(" ", lines);
    }

    /** Up to the first line that was cut off. */
    synchronized List<RowAnswer> read() {
        var answers = new ArrayList<RowAnswer>();
        for (var line : lines) {
            try {
                answers.add(JSON.readValue(line, RowAnswer.class));
            } catch (JsonProcessingException e) {
                return answers;
            }
        }
        return answers;
    }

    boolean areAll() {
        return read().size() == expected;
    }
}
