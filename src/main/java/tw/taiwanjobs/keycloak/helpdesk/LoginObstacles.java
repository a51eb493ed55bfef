package tw.taiwanjobs.keycloak.helpdesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.factor.SignInMethods;
import tw.taiwanjobs.keycloak.lockout.LockOfMember;
import tw.taiwanjobs.keycloak.mail.WaitingMail;
import tw.taiwanjobs.keycloak.member.Leaving;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/** All reasons why a member cannot log in, the one to speak about first standing first. */
final class LoginObstacles {

    private final KeycloakSession session;
    private final RealmModel realm;

    LoginObstacles(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    List<Obstacle> of(UserModel member) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!member.isEnabled()) {
            obstacles.add(Obstacle.of(ObstacleCode.DISABLED));
        }
        if (MemberStatus.PENDING.isOf(member)) {
            obstacles.add(pending(member));
        } else {
            obstacles.addAll(ofMember(member));
        }
        List<WaitingMail> mails = WaitingMail.all(session, member.getId());
        mails(ObstacleCode.MAIL_REFUSED, mails, WaitingMail::isRefused).ifPresent(obstacles::add);
        mails(ObstacleCode.MAIL_WAITING, mails, Predicate.not(WaitingMail::isRefused))
                .ifPresent(obstacles::add);
        return obstacles;
    }

    private Obstacle pending(UserModel member) {
        return new Obstacle(
                ObstacleCode.PENDING,
                created(member),
                new PendingMembers(session)
                        .find(member.getId())
                        .map(PendingMember::expiresAt)
                        .orElse(null),
                List.of());
    }

    private List<Obstacle> ofMember(UserModel member) {
        List<String> actions = member.getRequiredActionsStream().sorted().toList();
        return Stream.of(
                        LockOfMember.of(session, member)
                                .map(lock -> new Obstacle(
                                        ObstacleCode.LOCKED, lock.since().orElse(null), null, lock.ways())),
                        when(!new SignInMethods(session, realm, member).hasWayIn(), ObstacleCode.NO_SIGN_IN_METHOD),
                        address(member),
                        Optional.of(Obstacle.of(ObstacleCode.REQUIRED_ACTIONS, actions))
                                .filter(open -> !actions.isEmpty()),
                        Leaving.due(member).map(due -> Obstacle.until(ObstacleCode.LEAVING, null, due)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Obstacle> address(UserModel member) {
        if (MemberStatus.LEGACY.isOf(member)) {
            return Optional.of(Obstacle.of(ObstacleCode.NUMBER_ONLY));
        }
        return member.getEmail() == null
                ? Optional.of(Obstacle.of(ObstacleCode.NO_EMAIL))
                : when(!member.isEmailVerified(), ObstacleCode.EMAIL_NOT_VERIFIED);
    }

    private static Optional<Obstacle> mails(ObstacleCode code, List<WaitingMail> all, Predicate<WaitingMail> which) {
        List<WaitingMail> mails = all.stream().filter(which).toList();
        return mails.stream()
                .findFirst()
                .map(oldest -> new Obstacle(
                        code,
                        oldest.queuedAt(),
                        null,
                        mails.stream().map(WaitingMail::kind).distinct().toList()));
    }

    private static Optional<Obstacle> when(boolean holds, ObstacleCode code) {
        return holds ? Optional.of(Obstacle.of(code)) : Optional.empty();
    }

    static @Nullable Instant created(UserModel member) {
        return Optional.ofNullable(member.getCreatedTimestamp())
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }
}
