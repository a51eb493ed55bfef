package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** The file that keeps what a realm had before the installation, and what the installation made of it. */
final class RealmBackup {
    private static final String PRODUCT = "product";
    private static final String REALM = "realm";
    private static final String MOMENT = "moment";
    private static final String BEFORE = "before";
    private static final String INSTALLED = "installed";

    /** Release 0.1 wrote these as {@code ""} where the realm did not have them. */
    private static final Set<String> NEVER_EMPTY =
            Set.of("loginTheme", "emailTheme", "defaultLocale", "passwordPolicy", "eventsExpiration");

    private final ObjectNode content;

    private RealmBackup(ObjectNode content) {
        this.content = content;
    }

    static RealmBackup of(String realm, RealmState before) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put(PRODUCT, Release.ofThisJar());
        content.put(REALM, realm);
        content.put(
                MOMENT,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        content.set(BEFORE, before.content().deepCopy());
        return new RealmBackup(content);
    }

    static RealmBackup read(Path file) {
        var content = RealmFile.json(file);
        if (content.has(BEFORE) && content.has(REALM)) {
            return new RealmBackup((ObjectNode) content);
        }
        if (content.has(RealmState.SETTINGS) && content.has(RealmState.USER_PROFILE)) {
            return new RealmBackup(ofRelease01((ObjectNode) content));
        }
        throw new OperatorException(file + " is no backup of a realm");
    }

    /** Empty in a file of release 0.1. */
    Optional<String> realm() {
        return text(REALM);
    }

    void refuseOther(String name) {
        realm().filter(known -> !known.equals(name)).ifPresent(known -> {
            throw new OperatorException("The backup is of realm " + known
                    + ": name the file that the installation in realm " + name + " wrote");
        });
    }

    /** Empty in a file of release 0.1. */
    Optional<String> moment() {
        return text(MOMENT);
    }

    RealmState before() {
        return new RealmState((ObjectNode) content.path(BEFORE));
    }

    /** Empty in a file of release 0.1, and where the installation did not end. */
    Optional<RealmState> installed() {
        return content.path(INSTALLED) instanceof ObjectNode state
                ? Optional.of(new RealmState(state))
                : Optional.empty();
    }

    /**
     * The realm as the older release left it, which knows the settings of that release and no others: also after an upgrade
     * that did not end.
     */
    RealmState olderRelease() {
        return installed().orElseGet(this::before);
    }

    /** What to give back: settings that the installation left alone stay whatever they are now. */
    RealmState changed() {
        return installed()
                .map(installed -> before().withoutSettingsOf(installed))
                .orElseGet(this::before);
    }

    /** @param state the realm right after the installation or an upgrade */
    RealmBackup installed(RealmState state) {
        var extended = content.deepCopy();
        extended.set(INSTALLED, state.content());
        return new RealmBackup(extended);
    }

    /**
     * Takes in what the next release changes beyond the one before, and what a file of release 0.1 does not say.
     *
     * @param state the realm before the upgrade
     */
    RealmBackup extended(String realm, RealmState state) {
        var extended = of(realm, before());
        moment().ifPresent(moment -> extended.content.put(MOMENT, moment));
        var before = (ObjectNode) extended.content.path(BEFORE);
        for (var part : Set.of(
                RealmState.SETTINGS,
                RealmState.REQUIRED_ACTIONS,
                RealmState.CLIENT_SCOPES,
                RealmState.ADMIN_ROLES,
                RealmState.CLIENTS)) {
            var known = before.withObject("/" + part);
            state.part(part).properties().stream()
                    .filter(entry -> !known.has(entry.getKey()))
                    .forEach(entry -> known.set(entry.getKey(), entry.getValue()));
        }
        return extended.installed(installed().orElseGet(() -> state.withoutSettingsBeyond(before())));
    }

    /** What the upgrade left alone was not its doing. */
    RealmBackup upgraded(RealmState before, RealmState after) {
        return installed(installed()
                .map(installed -> after.withSettingsOf(installed, before))
                .orElse(after));
    }

    /** Refuses to replace a file. */
    void write(Path file) {
        if (Files.exists(file)) {
            throw trouble(file, new FileAlreadyExistsException(file.toString()));
        }
        rewrite(file);
    }

    /** All of it or nothing, readable by its owner alone where the file system can. */
    void rewrite(Path file) {
        try {
            var unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "backup", ".json");
            try {
                Files.writeString(unfinished, content.toPrettyString());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static OperatorException trouble(Path file, IOException e) {
        return new OperatorException("Cannot write " + file + ": " + FileTrouble.writing(file, e));
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(content.path(field).textValue());
    }

    private static ObjectNode ofRelease01(ObjectNode before) {
        var settings = before.withObject("/" + RealmState.SETTINGS);
        NEVER_EMPTY.stream()
                .filter(name -> settings.path(name).asText("x").isEmpty())
                .forEach(name -> settings.set(name, NullNode.instance));
        before.withObject("/" + RealmState.REQUIRED_ACTIONS);
        var content = new ObjectMapper().createObjectNode();
        content.put(PRODUCT, "0.1");
        content.set(BEFORE, before);
        return content;
    }
}
