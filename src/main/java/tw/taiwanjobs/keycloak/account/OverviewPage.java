package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.profile.form.MemberProfile;

/** The page member-area: who the member is, what is still missing, and the way to everything else. */
final class OverviewPage implements MemberPage {

    static final String ID = "";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Response show(MemberVisit visit) {
        return visit.form()
                .setAttribute("identity", identity(visit.member()))
                .setAttribute("todo", todo(visit))
                .createForm("member-area.ftl");
    }

    private static Map<String, Object> identity(UserModel member) {
        Map<String, Object> identity = new HashMap<>();
        identity.put("name", member.getFirstName());
        identity.put("account", hasAccount(member) ? member.getEmail() : null);
        identity.put("nationalIdMasked", member.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED));
        Long since = member.getCreatedTimestamp();
        if (since != null) {
            identity.put("since", BirthDateModel.of(BirthDate.of(ServerTime.dayInTaiwan(Instant.ofEpochMilli(since)))));
        }
        return identity;
    }

    /** What the member should do next, with the way there. */
    private static List<Map<String, String>> todo(MemberVisit visit) {
        List<Map<String, String>> todo = new ArrayList<>();
        if (!hasAccount(visit.member())) {
            add(todo, visit, "memberWithoutEmail", "taiwanjobs-update-email");
        }
        if (visit.member().getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED) == null) {
            add(todo, visit, "memberWithoutNumber", GiveNumberRequiredAction.ID);
        }
        MemberProfile profile = new MemberProfile(visit.session(), visit.member());
        if (!profile.missing(profile.stored()).isEmpty()) {
            add(todo, visit, "memberWithoutProfile", MemberProfileRequiredAction.ID);
        }
        return todo;
    }

    private static void add(List<Map<String, String>> todo, MemberVisit visit, String message, String action) {
        if (visit.hasAction(action)) {
            todo.add(Map.of("message", message, "address", visit.action(action)));
        }
    }

    private static boolean hasAccount(UserModel member) {
        return member.getEmail() != null && member.isEmailVerified();
    }
}
