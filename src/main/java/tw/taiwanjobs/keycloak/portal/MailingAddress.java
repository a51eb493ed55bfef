package tw.taiwanjobs.keycloak.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.profile.ProfileAttributes;

/** 通訊地址 as the claim {@code address} (OpenID Connect Core, section 5.1.1). Nothing is made up for parts that are missing. */
final class MailingAddress {

    private static final String COUNTRY = "TW";

    private MailingAddress() {}

    /** Empty if the member has no address. */
    static Map<String, Object> of(MemberValues member) {
        Map<String, Object> address = new LinkedHashMap<>();
        member.filled(ProfileAttributes.POSTAL_CODE).ifPresent(code -> address.put("postal_code", code));
        member.filled(ProfileAttributes.REGION).ifPresent(county -> address.put("region", county));
        member.filled(ProfileAttributes.LOCALITY).ifPresent(district -> address.put("locality", district));
        member.filled(ProfileAttributes.STREET).ifPresent(street -> address.put("street_address", street));
        if (!address.isEmpty()) {
            address.put("formatted", formatted(member));
            address.put("country", COUNTRY);
        }
        return address;
    }

    /** {@code 100 臺北市中正區重慶南路一段122號}: from the postal code to the house, as an envelope in Taiwan has it. */
    private static String formatted(MemberValues member) {
        String code = member.filled(ProfileAttributes.POSTAL_CODE).orElse("");
        String place = Stream.of(ProfileAttributes.REGION, ProfileAttributes.LOCALITY, ProfileAttributes.STREET)
                .flatMap(attribute -> member.filled(attribute).stream())
                .collect(Collectors.joining());
        return (code + " " + place).strip();
    }
}
