package tw.taiwanjobs.keycloak.migration.client;

import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** {@code A1******89}: enough to find a person again, in reports that many may read. */
final class MaskedId {

    private static final String HIDDEN = "******";
    private static final int SHOWN_AT_EACH_END = 2;
    private static final int LENGTH = 10;

    private MaskedId() {}

    static String of(String written) {
        return IdentityNumber.parseEither(written)
                .value()
                .map(IdentityNumber::masked)
                .orElseGet(() -> maskedWrong(written));
    }

    /** A wrong number may be a right one but for a slip, or something else altogether. */
    private static String maskedWrong(String written) {
        if (!written.matches("[A-Za-z0-9]{" + LENGTH + "}")) {
            return written.isEmpty() ? "" : HIDDEN;
        }
        return written.substring(0, SHOWN_AT_EACH_END) + HIDDEN + written.substring(LENGTH - SHOWN_AT_EACH_END);
    }
}
