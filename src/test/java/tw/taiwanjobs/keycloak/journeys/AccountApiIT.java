package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.AccountConsole;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Keycloak's account REST API, on which its account console rests: a second door to what the members' own pages do. */
class AccountApiIT {

    private static final String PASSKEY = "webauthn-passwordless";

    private final RunningProduct product = RunningProduct.get();

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "gender", "street", "disability"})
    void a_required_field_that_was_filled_in_is_not_emptied(String field) {
        SignUp member = new SignUp(product).toActive();
        AccountConsole console = console(member.email());

        HttpBrowser refused = console.post("", profile(with(SignUp.profileFields(), field, "")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field, "error-user-attribute-required");
        Map<String, String> without = new HashMap<>(SignUp.profileFields());
        without.remove(field);
        assertThat(console.post("", profile(without)).status()).as("left out").isEqualTo(400);
        assertThat(value(user(member.email()), field))
                .isEqualTo(SignUp.profileFields().get(field));

        assertThat(console.post("", profile(with(SignUp.profileFields(), "postal_code", "")))
                        .status())
                .as("nobody requires it")
                .isEqualTo(204);
        UserRepresentation cleared = user(member.email());
        if (field.equals("firstName")) {
            cleared.setFirstName("");
        } else {
            cleared.getAttributes().remove(field);
        }
        product.admin().realm().users().get(cleared.getId()).update(cleared);
        assertThat(value(user(member.email()), field)).as("by an administrator").isNullOrEmpty();
    }

    @Test
    void whoever_never_had_a_required_field_saves_the_others() {
        ConsoleMember member = ConsoleMember.of(product);
        AccountConsole console = console(member.email());

        assertThat(console.post("", profile(Map.of("firstName", "林美", "street", "忠孝東路一段1號")))
                        .status())
                .isEqualTo(204);
        assertThat(value(member.resource().toRepresentation(), "street")).isEqualTo("忠孝東路一段1號");
        assertThat(console.post("", profile(Map.of("firstName", "林美"))).body()).contains("\"field\":\"street");
    }

    @Test
    void nobody_removes_the_last_way_in() {
        ConsoleMember member = ConsoleMember.of(product);
        member.addCredential(SecondFactors.passkey("我的手機"));
        member.addCredential(SecondFactors.passkey("我的平板"));
        AccountConsole console = console(member.email());
        removeByAdministrator(member, "password");
        List<String> passkeys = ids(member, PASSKEY).toList();
        assertThat(removable(console)).contains("\"removeable\":true");

        assertThat(console.delete("credentials/" + passkeys.get(0)).status()).isEqualTo(204);
        assertThat(removable(console)).contains("\"removeable\":false");
        assertThat(console.delete("credentials/" + passkeys.get(1)).status()).isEqualTo(400);
        assertThat(ids(member, PASSKEY)).containsExactly(passkeys.get(1));

        member.resource().removeCredential(passkeys.get(1));
        assertThat(ids(member, PASSKEY)).as("by an administrator").isEmpty();
    }

    private AccountConsole console(String email) {
        return AccountConsole.openedBy(new LogIn(product).as(email, SignUp.PASSWORD), product);
    }

    /** What the console reads of it. */
    private static String removable(AccountConsole console) {
        return console.get("credentials?type=" + PASSKEY).body().replaceAll("\\s", "");
    }

    private static void removeByAdministrator(ConsoleMember member, String type) {
        ids(member, type).toList().forEach(id -> member.resource().removeCredential(id));
    }

    private static Stream<String> ids(ConsoleMember member, String type) {
        return member.resource().credentials().stream()
                .filter(credential -> credential.getType().equals(type))
                .map(CredentialRepresentation::getId);
    }

    /** As the console sends it: all fields, each value in a list. */
    private static Map<String, Object> profile(Map<String, String> fields) {
        return Map.of(
                "firstName",
                fields.getOrDefault("firstName", ""),
                "attributes",
                fields.entrySet().stream()
                        .filter(field -> !field.getKey().equals("firstName"))
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private UserRepresentation user(String email) {
        return product.admin().userByEmail(email).orElseThrow();
    }

    private static String value(UserRepresentation user, String field) {
        return field.equals("firstName") ? user.getFirstName() : user.firstAttribute(field);
    }
}
