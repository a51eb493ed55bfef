package tw.taiwanjobs.keycloak.identity.domain;

import java.util.Optional;

/** A typed text that was understood, or the reason why not. */
public sealed interface Parsed<T> {

    /** The value, if the text was understood. */
    Optional<T> value();

    /** Message key of the reason, if it was not. */
    Optional<String> messageKey();

    record Valid<T>(T parsed) implements Parsed<T> {

        @Override
        public Optional<T> value() {
            return Optional.of(parsed);
        }

        @Override
        public Optional<String> messageKey() {
            return Optional.empty();
        }
    }

    record Invalid<T>(String reason) implements Parsed<T> {

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<String> messageKey() {
            return Optional.of(reason);
        }
    }
}
