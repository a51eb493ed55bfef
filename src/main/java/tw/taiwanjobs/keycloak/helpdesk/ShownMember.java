package tw.taiwanjobs.keycloak.helpdesk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.PortalName;

/** One member as the templates read it: texts, and keys of messages where a text depends on the language. */
final class ShownMember {

    private static final String NAME = "name";
    private static final String ACCOUNT = "account";
    private static final String NUMBER = "number";
    private static final String STATE = "state";
    private static final String REASONS = "reasons";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String ADDRESS = "address";

    private ShownMember() {}

    /** @param address of the member's page */
    static Map<String, Object> inList(FoundMember found, String address) {
        return Map.of(
                ADDRESS,
                address,
                ACCOUNT,
                text(found.account()),
                NAME,
                text(found.name()),
                NUMBER,
                text(found.nationalIdMasked()),
                STATE,
                state(found.state()),
                REASONS,
                found.reasons().stream().map(ObstacleCode::message).toList());
    }

    /** @param realm whose portals have names */
    static Map<String, Object> of(MemberGlance glance, RealmModel realm) {
        return Map.ofEntries(
                Map.entry(ACCOUNT, text(glance.account())),
                Map.entry(NAME, text(glance.name())),
                Map.entry(NUMBER, text(glance.nationalIdMasked())),
                Map.entry("version", glance.version()),
                Map.entry("memberNumber", text(glance.memberNumber())),
                Map.entry(STATE, state(glance.state())),
                Map.entry(SINCE, time(glance.since())),
                Map.entry(REASONS, all(glance.reasons().stream().map(ShownMember::reason))),
                Map.entry("mails", all(glance.mails().stream().map(ShownMember::mail))),
                Map.entry("links", all(glance.links().stream().map(ShownMember::link))),
                Map.entry("methods", methods(glance)),
                Map.entry("sessions", glance.sessions().size()),
                Map.entry("devices", glance.devices().size()),
                Map.entry("logins", all(glance.logins().stream().map(login -> login(login, realm)))));
    }

    private static Map<String, Object> reason(Obstacle obstacle) {
        return Map.of(
                "message",
                obstacle.code().message(),
                SINCE,
                time(obstacle.since()),
                UNTIL,
                time(obstacle.until()),
                "details",
                all(obstacle.details().stream().map(obstacle.code()::said)));
    }

    private static Map<String, Object> mail(MemberGlance.Mail mail) {
        return Map.of(
                "kind",
                said("dataLetter." + mail.kind(), mail.kind()),
                SINCE,
                time(mail.since()),
                STATE,
                mailState(mail.state()));
    }

    private static Map<String, Object> link(MemberGlance.Link link) {
        return Map.of(
                "purpose",
                said("dataLink." + link.purpose(), link.purpose()),
                ADDRESS,
                link.address(),
                UNTIL,
                time(link.until()),
                "mail",
                mailState(link.mail()));
    }

    private static Map<String, Object> mailState(String state) {
        return said("dataMailState." + state, state);
    }

    private static Map<String, Object> login(MemberGlance.Login login, RealmModel realm) {
        String portal = Optional.ofNullable(login.client())
                .map(id -> Optional.ofNullable(realm.getClientByClientId(id))
                        .map(PortalName::of)
                        .orElse(id))
                .orElse("");
        Map<String, Object> shown = new HashMap<>(Map.of("time", time(login.time()), "portal", portal));
        if (login.error() != null) {
            shown.put("error", said("dataError." + login.error(), login.error()));
        }
        return shown;
    }

    private static List<Map<String, Object>> methods(MemberGlance glance) {
        return all(glance.signInMethods().stream()
                .map(MemberGlance.Method::type)
                .distinct()
                .map(type -> said(type + "-display-name", type)));
    }

    /**
     * A code of the database, for the template to say.
     *
     * @param key of its words, which not every code has
     */
    static Map<String, Object> said(String key, String code) {
        return Map.of("key", key, "code", code);
    }

    private static List<Map<String, Object>> all(Stream<Map<String, Object>> rows) {
        return rows.toList();
    }

    private static String state(String state) {
        return "memberStatus." + (state.equals(FoundMember.NO_STATE) ? "undefined" : state);
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "" : ServerTime.shownInTaiwan(moment);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
