package tw.taiwanjobs.keycloak.bench.migration;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.members.SyntheticMember;

/** Keycloak's own way: JSON of whole users, to a realm that has nothing of the product, some hundred at a time. */
final class PartialImport {

    private static final String REALM = "stock-import";
    private static final int BATCH = 500;

    private final AdminApi admin;
    private final CredentialRepresentation password = hashedPassword();

    private PartialImport(AdminApi admin) {
        this.admin = admin;
    }

    static PartialImport into(RunningProduct product) {
        AdminApi admin = AdminApi.of(product.server(), REALM);
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(REALM);
        realm.setEnabled(true);
        admin.createRealm(realm);
        UPConfig profile = admin.realm().users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(UPConfig.UnmanagedAttributePolicy.ENABLED);
        admin.realm().users().userProfile().update(profile);
        return new PartialImport(admin);
    }

    Rate take(List<SyntheticMember> members) {
        List<UserRepresentation> users = members.stream().map(this::user).toList();
        long start = System.nanoTime();
        for (int first = 0; first < users.size(); first += BATCH) {
            send(users.subList(first, Math.min(first + BATCH, users.size())));
        }
        return Rate.of(users.size(), start);
    }

    private void send(List<UserRepresentation> users) {
        PartialImportRepresentation batch = new PartialImportRepresentation();
        batch.setIfResourceExists(PartialImportRepresentation.Policy.FAIL.name());
        batch.setUsers(users);
        try (Response answer = admin.realm().partialImport(batch)) {
            if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
                throw new IllegalStateException(answer.getStatus() + ": " + answer.readEntity(String.class));
            }
        }
    }

    private UserRepresentation user(SyntheticMember member) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        member.stored().forEach((name, value) -> attributes.put(name, List.of(value)));
        attributes.remove("email");
        attributes.remove("firstName");
        UserRepresentation user = new UserRepresentation();
        user.setUsername(UUID.randomUUID().toString());
        user.setEnabled(true);
        user.setFirstName(member.row().get("firstName"));
        user.setAttributes(attributes);
        user.setCredentials(List.of(password));
        if (member.isVerified()) {
            user.setEmail(member.stored().get("email"));
            user.setEmailVerified(true);
        }
        return user;
    }

    /** As it stands in a table, so that neither of the two ways has to hash. */
    private static CredentialRepresentation hashedPassword() {
        PasswordCredentialModel hashed = PasswordCredentialModel.createFromValues(
                "pbkdf2-sha512", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, "aGFzaCBvZiBub2JvZHkncyBwYXNzd29yZA==");
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(PasswordCredentialModel.TYPE);
        credential.setSecretData(hashed.getSecretData());
        credential.setCredentialData(hashed.getCredentialData());
        return credential;
    }
}
