package tw.taiwanjobs.keycloak.factor;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MemberLetter;

/** Tells a member of a new way to log in, or of one that is gone, whoever did it. */
public final class FactorLetters implements Letters {

    static final String PASSKEY_ADDED = "passkey-added";
    static final String PASSKEY_REMOVED = "passkey-removed";
    static final String SECOND_FACTOR_ADDED = "second-factor-added";
    static final String SECOND_FACTOR_REMOVED = "second-factor-removed";

    @Override
    public String getId() {
        return "factor";
    }

    @Override
    public List<Letter> letters() {
        return Stream.of(PASSKEY_ADDED, PASSKEY_REMOVED, SECOND_FACTOR_ADDED, SECOND_FACTOR_REMOVED)
                .<Letter>map(
                        kind -> new MemberLetter(kind, UserModel::isEnabled, (session, member) -> model(kind, member)))
                .toList();
    }

    private static Map<String, Object> model(String kind, UserModel member) {
        Map<String, Object> model = new HashMap<>(MemberLetter.name(member));
        newest(kind, member).ifPresent(moment -> model.put("time", ServerTime.shownInTaiwan(moment)));
        return model;
    }

    /** When the newest of what the letter tells was added. */
    private static Optional<Instant> newest(String kind, UserModel member) {
        Stream<String> types = switch (kind) {
            case PASSKEY_ADDED -> Stream.of(SignInMethods.PASSKEY);
            case SECOND_FACTOR_ADDED -> SignInMethods.SECOND_FACTORS.stream();
            default -> Stream.empty();
        };
        return types.flatMap(member.credentialManager()::getStoredCredentialsByTypeStream)
                .flatMap(credential -> Stream.ofNullable(credential.getCreatedDate()))
                .max(Comparator.naturalOrder())
                .map(Instant::ofEpochMilli);
    }
}
