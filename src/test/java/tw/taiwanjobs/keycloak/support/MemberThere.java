package tw.taiwanjobs.keycloak.support;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A member of a realm from before the product: a user name of its own, an e-mail address or none, no status. */
public final class MemberThere {

    public static final String PASSWORD = "Old-horse-1999";

    private final Product product;
    private final String id;
    private final String userName;
    private final String email;

    private MemberThere(Product product, String userName, @Nullable String email) {
        this.product = product;
        this.userName = userName;
        this.email = email == null ? "" : email;
        this.id = create(product, userName, email);
    }

    public static MemberThere with(Product product, String userName, String email) {
        return new MemberThere(product, userName, email);
    }

    /** With an e-mail address that no other has. */
    public static MemberThere named(Product product, String userName) {
        return with(product, userName, Identities.email());
    }

    public static MemberThere withoutEmail(Product product) {
        return new MemberThere(product, userName("kiosk"), null);
    }

    /** One that no other has. */
    public static String userName(String beginning) {
        return beginning + "." + UUID.randomUUID().toString().substring(0, 8);
    }

    public String id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    /** Empty if there is none. */
    public String email() {
        return email;
    }

    public UserResource resource() {
        return product.admin().realm().users().get(id);
    }

    public void setPassword(String password) {
        resource().resetPassword(credential(password));
    }

    public boolean isLocked() {
        return Boolean.TRUE.equals(product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(id)
                .get("disabled"));
    }

    /** As the console's <i>Unlock</i> does. */
    public void unlock() {
        product.admin().realm().attackDetection().clearBruteForceForUser(id);
    }

    private static String create(Product product, String userName, @Nullable String email) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(userName);
        user.setEmail(email);
        user.setEmailVerified(email != null);
        user.setFirstName("王小明");
        user.setEnabled(true);
        user.setCredentials(List.of(credential(PASSWORD)));
        try (Response created = product.admin().realm().users().create(user)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    private static CredentialRepresentation credential(String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        return credential;
    }
}
