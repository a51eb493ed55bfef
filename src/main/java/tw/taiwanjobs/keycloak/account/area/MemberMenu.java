package tw.taiwanjobs.keycloak.account.area;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a member can do, in this order. What the realm has no action or the product no page for is left out. */
enum MemberMenu {
    PROFILE(Kind.ACTION, "taiwanjobs-update-profile", "memberMenuProfile"),
    EMAIL(Kind.ACTION, "taiwanjobs-update-email", "memberMenuEmail"),
    PASSWORD(Kind.ACTION, "UPDATE_PASSWORD", "memberMenuPassword"),
    SIGN_IN(Kind.PAGE, "sign-in", "memberMenuSignIn"),
    DEVICES(Kind.PAGE, "devices", "memberMenuDevices"),
    PORTALS(Kind.PAGE, "portals", "memberMenuPortals"),
    TERMS(Kind.PAGE, "terms", "memberMenuTerms"),
    DATA(Kind.PAGE, "data", "memberMenuData"),
    DELETE(Kind.ACTION, "taiwanjobs-delete-account", "memberMenuDelete");

    private enum Kind {
        PAGE,
        ACTION
    }

    private final Kind kind;
    private final String target;
    private final String message;

    MemberMenu(Kind kind, String target, String message) {
        this.kind = kind;
        this.target = target;
        this.message = message;
    }

    /** As the templates read it. */
    static List<Map<String, Object>> of(MemberVisit visit) {
        return Arrays.stream(values())
                .filter(entry -> entry.isThere(visit))
                .map(entry -> entry.model(visit))
                .toList();
    }

    /** @param action Keycloak's name; of others than those in the menu Keycloak's text */
    static String messageOf(String action) {
        return Arrays.stream(values())
                .filter(entry -> entry.kind == Kind.ACTION && entry.target.equals(action))
                .map(entry -> entry.message)
                .findFirst()
                .orElse("requiredAction." + action);
    }

    private boolean isThere(MemberVisit visit) {
        return kind == Kind.PAGE ? visit.hasPage(target) : visit.hasAction(target);
    }

    private Map<String, Object> model(MemberVisit visit) {
        String address = kind == Kind.PAGE ? visit.address(target) : visit.action(target);
        return Map.of("id", target, "message", message, "address", address, "current", target.equals(visit.page()));
    }
}
