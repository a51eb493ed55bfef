package tw.taiwanjobs.keycloak.helpdesk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.member.MemberAttributes;

/** What a search was asked for, as the body of a request names it. */
record SearchRequest(
        @Nullable String nationalId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String memberNumber,
        @Nullable Integer first,
        @Nullable Integer max) {

    static final SearchRequest NOTHING = new SearchRequest(null, null, null, null, null, null, null);

    /** Of a form. */
    static final List<String> FIELDS = List.of(
            NumberFields.NATIONAL_ID,
            MemberQuery.EMAIL,
            MemberQuery.NAME,
            MemberQuery.PHONE,
            MemberAttributes.MEMBER_NUMBER);

    /** @param first how many are passed over */
    static SearchRequest of(Map<String, String> typed, int first) {
        return new SearchRequest(
                typed.get(NumberFields.NATIONAL_ID),
                typed.get(MemberQuery.EMAIL),
                typed.get(MemberQuery.NAME),
                typed.get(MemberQuery.PHONE),
                typed.get(MemberAttributes.MEMBER_NUMBER),
                first,
                null);
    }

    @Override
    public String toString() {
        return "SearchRequest[]";
    }
}
