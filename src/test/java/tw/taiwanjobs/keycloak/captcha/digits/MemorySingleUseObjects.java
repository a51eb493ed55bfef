package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.SingleUseObjectProvider;

/** Keycloak's single-use store in memory, with a clock that tests set. */
final class MemorySingleUseObjects implements SingleUseObjectProvider {

    long now = 1_800_000_000;

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(long expires, Map<String, String> notes) {}

    int size() {
        return entries.size();
    }

    @Override
    public void put(String key, long lifespanSeconds, Map<String, String> notes) {
        entries.put(key, new Entry(now + lifespanSeconds, notes));
    }

    @Override
    public @Nullable Map<String, String> get(String key) {
        return live(entries.get(key));
    }

    @Override
    public @Nullable Map<String, String> remove(String key) {
        return live(entries.remove(key));
    }

    private @Nullable Map<String, String> live(@Nullable Entry entry) {
        return entry == null || entry.expires() <= now ? null : entry.notes();
    }

    @Override
    public boolean contains(String key) {
        return get(key) != null;
    }

    @Override
    public boolean replace(String key, Map<String, String> notes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean putIfAbsent(String key, long lifespanInSeconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
