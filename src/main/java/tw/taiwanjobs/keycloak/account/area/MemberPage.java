package tw.taiwanjobs.keycloak.account.area;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A page of the member area, {@code /realms/{realm}/taiwanjobs-member/{id}}. */
public interface MemberPage {

    /** The last part of its address. */
    String id();

    Response show(MemberVisit visit);

    /**
     * What was sent from the page itself: that it was is proved. A change ends in {@link MemberVisit#back}, one that counts is made
     * in {@link MemberVisit#whenFresh}.
     */
    default Response post(MemberVisit visit, MultivaluedMap<String, String> form) {
        return visit.back();
    }
}
