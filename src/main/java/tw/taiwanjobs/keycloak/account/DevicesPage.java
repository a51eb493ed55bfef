package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tw.taiwanjobs.keycloak.account.area.MemberNotice;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** The page member-devices: where the member is logged in, and the end of it anywhere but here. */
final class DevicesPage implements MemberPage {

    private static final String ONE = "device";
    private static final String OTHERS = "others";

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public Response show(MemberVisit visit) {
        List<Map<String, Object>> devices =
                MemberLogin.of(visit).stream().map(login -> model(login, visit)).toList();
        return visit.form().setAttribute("devices", devices).createForm("member-devices.ftl");
    }

    /** One that has ended meanwhile, or was never the member's, is answered like one that ends now. */
    @Override
    public Response post(MemberVisit visit, MultivaluedMap<String, String> form) {
        if (form.containsKey(OTHERS)) {
            return end(visit, login -> true, "memberDevicesEnded");
        }
        String id = form.getFirst(ONE);
        return id == null ? visit.back() : end(visit, login -> login.id().equals(id), "memberDeviceEnded");
    }

    private static Response end(MemberVisit visit, Predicate<MemberLogin> which, String notice) {
        return visit.whenFresh(() -> {
            MemberLogin.of(visit).stream()
                    .filter(login -> !login.isCurrent(visit))
                    .filter(which)
                    .forEach(login -> login.end(visit));
            return visit.back(MemberNotice.success(notice));
        });
    }

    private static Map<String, Object> model(MemberLogin login, MemberVisit visit) {
        return Map.of(
                "id", login.id(),
                "current", login.isCurrent(visit),
                "offline", login.isOffline(),
                "browser", login.browser(),
                "system", login.system(),
                "network", login.networkAddress(),
                "started", ServerTime.shownInTaiwan(login.started()),
                "lastAccess", ServerTime.shownInTaiwan(login.lastAccess()),
                "portals", login.portals());
    }
}
