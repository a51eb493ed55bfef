package tw.taiwanjobs.keycloak.support;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;

/** A stock realm in which people have lived for years: members of every kind, and settings of its own. */
public final class RealmWithMembers {
    public static final String OWN_FLOW = "acme browser";

    private static final Set<String> EVERYBODY = Set.of("admin", "user");

    private final RealmResource realm;

    private RealmWithMembers(RealmResource realm) {
        this.realm = realm;
    }

    public static void make(StockRealm stock) {
        RealmWithMembers made = new RealmWithMembers(stock.admin().realm());
        made.addFlows();
        made.changeProfile();
        made.changeSettings();
        made.addClientsAndProvider();
        made.addMembers();
    }

    private void addFlows() {
        realm.flows().copy("browser", Map.of("newName", OWN_FLOW)).close();
        AuthenticationFlowRepresentation afterwards = new AuthenticationFlowRepresentation();
        afterwards.setAlias("acme post login");
        afterwards.setProviderId("basic-flow");
        afterwards.setTopLevel(true);
        afterwards.setBuiltIn(false);
        realm.flows().createFlow(afterwards).close();
    }

    private void changeProfile() {
        UPConfig profile = realm.users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(UPConfig.UnmanagedAttributePolicy.ENABLED);
        profile.addGroup(new UPGroup("work"));
        UPAttribute staffNumber = new UPAttribute("staffNumber", new UPAttributePermissions(EVERYBODY, EVERYBODY));
        staffNumber.setGroup("work");
        profile.addOrReplaceAttribute(staffNumber);
        UPAttribute mobile = new UPAttribute("mobile", Map.of("length", Map.of("max", 40)));
        mobile.setPermissions(new UPAttributePermissions(EVERYBODY, EVERYBODY));
        profile.addOrReplaceAttribute(mobile);
        profile.getAttribute("email").setRequired(null);
        realm.users().userProfile().update(profile);
    }

    private void changeSettings() {
        var settings = realm.toRepresentation();
        settings.setBrowserFlow(OWN_FLOW);
        settings.setLoginTheme("acme");
        settings.setPasswordPolicy("length(12)");
        settings.setBruteForceProtected(true);
        settings.setFailureFactor(10);
        settings.setVerifyEmail(true);
        settings.setEditUsernameAllowed(true);
        settings.setLoginWithEmailAllowed(false);
        settings.setDuplicateEmailsAllowed(true);
        settings.setEventsEnabled(true);
        settings.setEventsExpiration(600L);
        realm.update(settings);
    }

    private void addClientsAndProvider() {
        ClientRepresentation kiosk = new ClientRepresentation();
        kiosk.setClientId("kiosk");
        kiosk.setDirectAccessGrantsEnabled(true);
        kiosk.setAuthenticationFlowBindingOverrides(Map.of("browser", flowId(OWN_FLOW)));
        realm.clients().create(kiosk).close();
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName("acme policy");
        policy.setEnabled(false);
        ClientPoliciesRepresentation policies = new ClientPoliciesRepresentation();
        policies.setPolicies(List.of(policy));
        realm.clientPoliciesPoliciesResource().updatePolicies(policies);
        IdentityProviderRepresentation city = new IdentityProviderRepresentation();
        city.setAlias("city");
        city.setProviderId("oidc");
        city.setPostBrokerLoginFlowAlias("acme post login");
        city.setConfig(Map.of(
                "clientId",
                "acme",
                "clientSecret",
                "x",
                "tokenUrl",
                "https://city.example/token",
                "authorizationUrl",
                "https://city.example/auth"));
        realm.identityProviders().create(city).close();
    }

    private String flowId(String alias) {
        return realm.flows().getFlows().stream()
                .filter(flow -> flow.getAlias().equals(alias))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private void addMembers() {
        UserRepresentation mei = member("mei.lin", "mei.lin@example.com");
        mei.setLastName("林");
        mei.setAttributes(Map.of("staffNumber", List.of("4711"), "shoeSize", List.of("38")));
        add(mei);
        UserRepresentation otp = member("otp.user", "otp.user@example.com");
        otp.setCredentials(List.of(password(), totp()));
        add(otp);
        add(member("kiosk7", null));
        UserRepresentation chen = member("chen", "chen@example.com");
        chen.setRequiredActions(List.of("UPDATE_PASSWORD"));
        add(chen);
        add(member("chen.senior", "chen@example.com"));
    }

    private static UserRepresentation member(String userName, @Nullable String email) {
        UserRepresentation member = new UserRepresentation();
        member.setUsername(userName);
        member.setEmail(email);
        member.setEmailVerified(email != null);
        member.setEnabled(true);
        member.setCredentials(List.of(password()));
        return member;
    }

    private void add(UserRepresentation member) {
        try (Response created = realm.users().create(member)) {
            if (created.getStatus() != 201) {
                throw new IllegalStateException(member.getUsername() + ": " + created.readEntity(String.class));
            }
        }
    }

    private static CredentialRepresentation password() {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(SignUp.PASSWORD + SignUp.PASSWORD);
        return password;
    }

    private static CredentialRepresentation totp() {
        CredentialRepresentation totp = new CredentialRepresentation();
        totp.setType("otp");
        totp.setSecretData("{\"value\": \"IRFQUK7WWN5TLFDC\"}");
        totp.setCredentialData(
                "{\"subType\": \"totp\", \"digits\": 6, \"period\": 30, \"counter\": 0, \"algorithm\": \"HmacSHA1\"}");
        return totp;
    }
}
