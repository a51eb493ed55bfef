package tw.taiwanjobs.keycloak.profile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every list that can be fetched, by its path; made once. Their version changes whenever one of them does. */
final class PublishedLists {

    static final String DISTRICTS = "districts";
    static final String SCHOOLS = "schools";

    private static final int VERSION_DIGITS = 16;

    private final Map<String, PublishedList> byPath;
    private final String version;

    private PublishedLists() {
        this.byPath = publish();
        this.version = versionOf(byPath);
    }

    static PublishedLists get() {
        return Holder.INSTANCE;
    }

    String version() {
        return version;
    }

    /** @param path {@code districts}, {@code schools} or {@code schools/} and a county */
    Optional<PublishedList> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static Map<String, PublishedList> publish() {
        Map<String, PublishedList> lists = new LinkedHashMap<>();
        lists.put(DISTRICTS, PublishedList.of(Districts.byCounty()));
        lists.put(SCHOOLS, PublishedList.of(Schools.byCounty()));
        Schools.byCounty().forEach((county, names) -> lists.put(SCHOOLS + "/" + county, PublishedList.of(names)));
        return lists;
    }

    private static String versionOf(Map<String, PublishedList> lists) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lists.values().forEach(list -> digest.update(list.plain()));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Holder {
        static final PublishedLists INSTANCE = new PublishedLists();
    }
}
