package tw.taiwanjobs.keycloak.support;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A member whom an administrator has made in the console: a password, a verified address, no status. */
public final class ConsoleMember {

    private final RunningProduct product;
    private final String id;
    private String email;

    private ConsoleMember(RunningProduct product, String username, String email, CredentialRepresentation... factors) {
        this.product = product;
        this.email = email;
        this.id = create(product, username, email, factors);
    }

    public static ConsoleMember of(RunningProduct product) {
        return with(product, Identities.email());
    }

    public static ConsoleMember with(RunningProduct product, String email) {
        return new ConsoleMember(product, email, email);
    }

    /** One who has second factors, too. */
    public static ConsoleMember having(RunningProduct product, CredentialRepresentation... factors) {
        String email = Identities.email();
        return new ConsoleMember(product, email, email, factors);
    }

    /** One with a user name of its own, in a realm that lets members have one. */
    public static ConsoleMember named(RunningProduct product, String username) {
        return new ConsoleMember(product, username, Identities.email());
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    /** And nothing else: an update that says "enabled" is an unlock, too. */
    public void changeEmail(String changed) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(changed);
        user.setEmail(changed);
        resource().update(user);
        email = changed;
    }

    public void setPassword(String password) {
        resource().resetPassword(password(password));
    }

    /** Beside those that the member has. */
    public void addCredential(CredentialRepresentation credential) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setCredentials(List.of(credential));
        resource().update(user);
    }

    /** Mails Keycloak's own link to set a password. */
    public void mailCredentialReset() {
        resource().executeActionsEmail(List.of("UPDATE_PASSWORD"));
    }

    public UserResource resource() {
        return product.admin().realm().users().get(id);
    }

    private static String create(
            RunningProduct product, String username, String email, CredentialRepresentation... factors) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setEmail(email);
        user.setEmailVerified(true);
        user.setFirstName("王小明");
        user.setEnabled(true);
        user.setCredentials(Stream.concat(Stream.of(password(SignUp.PASSWORD)), Stream.of(factors))
                .toList());
        try (Response created = product.admin().realm().users().create(user)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    public static CredentialRepresentation password(String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        return credential;
    }
}
