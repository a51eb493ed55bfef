package tw.taiwanjobs.keycloak.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** All of the product in a realm or nothing of it. */
final class Installation {
    private final RealmSetup setup;
    private final String realm;

    Installation(RealmSetup setup, String realm) {
        this.setup = setup;
        this.realm = realm;
    }

    /**
     * A try that could not take back what it did left its file.
     *
     * @return what to say about it
     */
    Optional<String> takeBackWhatFailed(Path file) {
        if (!setup.isInstalled()) {
            return Optional.empty();
        }
        var failed = unfinished(file).orElseThrow(RealmSetup::alreadyInstalled);
        setup.removal().takeBack(failed.before());
        return Optional.of("Taken back what a failed installation had left");
    }

    /** @param file is replaced if a failed try left it, and only then */
    void install(PresentRealm present, Path file) {
        var before = setup.state();
        var backup = RealmBackup.of(realm, before);
        if (unfinished(file).isPresent()) {
            backup.rewrite(file);
        } else {
            backup.write(file);
        }
        try {
            setup.install(present);
            backup.installed(setup.state()).rewrite(file);
        } catch (OperatorException e) {
            takeBack(before, file, e);
            throw e;
        }
    }

    private Optional<RealmBackup> unfinished(Path file) {
        return Files.exists(file)
                ? Optional.of(RealmBackup.read(file))
                        .filter(backup -> backup.realm().equals(Optional.of(realm)))
                        .filter(backup -> backup.installed().isEmpty())
                : Optional.empty();
    }

    private void takeBack(RealmState before, Path file, OperatorException cause) {
        try {
            setup.removal().takeBack(before);
            Files.delete(file);
        } catch (OperatorException e) {
            throw new OperatorException(cause.getMessage() + "; and what was done could not be taken back: "
                    + e.getMessage() + ". The same command does it when it is called again, as long as " + file
                    + " is there");
        } catch (IOException e) {
            throw new OperatorException(cause.getMessage() + "; what was done is taken back, but " + file
                    + " is still there: " + FileTrouble.writing(file, e));
        }
    }
}
