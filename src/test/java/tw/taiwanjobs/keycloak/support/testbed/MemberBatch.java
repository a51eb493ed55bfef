package tw.taiwanjobs.keycloak.support.testbed;

import java.util.List;
import java.util.Map;

/**
 * Members to be made at once.
 *
 * @param pending whether they have not used their link
 * @param password of those who have
 * @param profile attributes that all of them have, as the user profile names them
 */
public record MemberBatch(boolean pending, String password, Map<String, String> profile, List<Person> people) {

    /** @param nationalId national ID or resident number */
    public record Person(String email, String nationalId) {}
}
