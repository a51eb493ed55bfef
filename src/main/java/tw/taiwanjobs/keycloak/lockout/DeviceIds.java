package tw.taiwanjobs.keycloak.lockout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The random ids that one browser holds, newest first: one for each member who uses it, the last ten. What a cookie
 * brings is only text in this form.
 */
record DeviceIds(List<String> ids) {

    private static final int MAX_IDS = 10;
    private static final String SEPARATOR = ".";
    /** 128 bits in base64url. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    DeviceIds {
        ids = ids.stream().limit(MAX_IDS).toList();
    }

    static DeviceIds parse(Optional<String> cookie) {
        return new DeviceIds(cookie.stream()
                .flatMap(value -> Arrays.stream(value.split(Pattern.quote(SEPARATOR), -1)))
                .filter(id -> ID.matcher(id).matches())
                .distinct()
                .toList());
    }

    DeviceIds with(String id) {
        return new DeviceIds(
                Stream.concat(Stream.of(id), without(id).ids().stream()).toList());
    }

    DeviceIds without(String id) {
        return new DeviceIds(ids.stream().filter(other -> !other.equals(id)).toList());
    }

    String value() {
        return String.join(SEPARATOR, ids);
    }

    @Override
    public String toString() {
        return "DeviceIds[" + ids.size() + "]";
    }
}
