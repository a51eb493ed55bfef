package tw.taiwanjobs.keycloak.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** The page on which a member who is logged in gives the number, as a portal opens it. */
public final class NumberPage {

    public static final String NAME = "member-number";
    public static final String ACTION = "taiwanjobs-give-number";

    private NumberPage() {}

    /** Where a portal leads a member. */
    public static String address(Product product) {
        return product.loginUrl() + "&kc_action=" + ACTION;
    }

    /** Logs the member in and opens the page. */
    public static HttpBrowser open(RunningProduct product, ConsoleMember member) {
        return new LogIn(product).as(member.email(), SignUp.PASSWORD).open(address(product));
    }

    /** With the birth date of {@link SignUp}. */
    public static Map<String, String> fields(String nationalId) {
        Map<String, String> fields = new LinkedHashMap<>(ForgotAccountVisit.fields(nationalId));
        fields.put("residentNumber", "");
        return fields;
    }
}
