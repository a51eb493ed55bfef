package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.services.util.ResolveRelative;
import tw.taiwanjobs.keycloak.account.area.MemberNotice;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** The page member-portals: which sites know the member, what each may see, and the end of it. */
final class PortalsPage implements MemberPage {

    private static final String WITHDRAW = "portal";

    @Override
    public String id() {
        return "portals";
    }

    @Override
    public Response show(MemberVisit visit) {
        List<Map<String, Object>> portals = PortalAccess.of(visit).stream()
                .map(access -> model(access, visit))
                .toList();
        return visit.form().setAttribute("portals", portals).createForm("member-portals.ftl");
    }

    /** Access that is withdrawn already, or was never given, is answered like that which is withdrawn now. */
    @Override
    public Response post(MemberVisit visit, MultivaluedMap<String, String> form) {
        String clientId = form.getFirst(WITHDRAW);
        return clientId == null
                ? visit.back()
                : visit.whenFresh(() -> {
                    PortalAccess.of(visit).stream()
                            .filter(access -> access.portal().getClientId().equals(clientId))
                            .forEach(access -> access.withdraw(visit));
                    return visit.back(MemberNotice.success("memberPortalWithdrawn"));
                });
    }

    private static Map<String, Object> model(PortalAccess access, MemberVisit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", access.portal().getClientId());
        model.put("name", access.name());
        model.put("home", home(access, visit));
        model.put("allowed", access.allowed());
        model.put("loggedIn", access.loggedIn());
        model.put("offline", access.offline());
        access.consent()
                .ifPresent(consent ->
                        model.put("since", ServerTime.shownInTaiwan(Instant.ofEpochMilli(consent.getCreatedDate()))));
        return model;
    }

    /** Empty where an administrator has entered none. */
    private static String home(PortalAccess access, MemberVisit visit) {
        String home = access.portal().getBaseUrl();
        return home == null || home.isBlank()
                ? ""
                : ResolveRelative.resolveRelativeUri(
                        visit.session(), access.portal().getRootUrl(), home);
    }
}
