package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import tw.taiwanjobs.keycloak.account.area.MemberNotice;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.factor.SignInMethods;
import tw.taiwanjobs.keycloak.member.PasswordTime;

/**
 * The page member-sign-in: what the member logs in with. Things are added and removed by Keycloak's actions, names are
 * changed here.
 */
final class SignInPage implements MemberPage {

    private static final String RENAME = "rename";
    private static final String NAME = "name";
    private static final int LONGEST_NAME = 64;

    /** A kind of thing to log in with, the beginning of its messages, and the action that adds one. */
    private enum Kind {
        PASSKEY(
                WebAuthnCredentialModel.TYPE_PASSWORDLESS,
                "memberSignInPasskey",
                WebAuthnPasswordlessRegisterFactory.PROVIDER_ID),
        APP(OTPCredentialModel.TYPE, "memberSignInApp", RequiredAction.CONFIGURE_TOTP.name()),
        SECURITY_KEY(
                WebAuthnCredentialModel.TYPE_TWOFACTOR, "memberSignInSecurityKey", WebAuthnRegisterFactory.PROVIDER_ID),
        RECOVERY_CODES(
                RecoveryAuthnCodesCredentialModel.TYPE,
                "memberSignInRecoveryCodes",
                RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());

        private final String type;
        private final String message;
        private final String action;

        Kind(String type, String message, String action) {
            this.type = type;
            this.message = message;
            this.action = action;
        }
    }

    @Override
    public String id() {
        return "sign-in";
    }

    @Override
    public Response show(MemberVisit visit) {
        SignInMethods methods = methods(visit);
        List<Map<String, Object>> kinds = Stream.of(Kind.values())
                .map(kind -> model(kind, methods, visit))
                .filter(kind -> kind.containsKey("add") || !List.of().equals(kind.get("credentials")))
                .toList();
        return visit.form()
                .setAttribute(
                        "hasPassword",
                        !methods.ofType(PasswordCredentialModel.TYPE).isEmpty())
                .setAttribute(
                        "passwordSet",
                        PasswordTime.of(visit.member())
                                .map(ServerTime::shownInTaiwan)
                                .orElse(""))
                .setAttribute("changePassword", visit.action(RequiredAction.UPDATE_PASSWORD.name()))
                .setAttribute("kinds", kinds)
                .setAttribute("recoveryCodesLeft", methods.recoveryCodesLeft())
                .createForm("member-sign-in.ftl");
    }

    /** A thing that is not there any more keeps no name, and says nothing. */
    @Override
    public Response post(MemberVisit visit, MultivaluedMap<String, String> form) {
        Optional<CredentialModel> credential = Optional.ofNullable(form.getFirst(RENAME))
                .flatMap(id -> Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.RECOVERY_CODES)
                        .flatMap(kind -> methods(visit).ofType(kind.type).stream())
                        .filter(there -> there.getId().equals(id))
                        .findFirst());
        return credential
                .map(there -> rename(visit, there, FormInput.text(form, NAME)))
                .orElseGet(visit::back);
    }

    private static Response rename(MemberVisit visit, CredentialModel credential, String name) {
        if (name.isEmpty() || !TypedText.isSafeLine(name) || TypedText.isLongerThan(LONGEST_NAME, name)) {
            return visit.back(MemberNotice.error("memberSignInNameInvalid"));
        }
        if (methods(visit).isNameTaken(credential.getType(), name, credential.getId())) {
            return visit.back(MemberNotice.error("memberSignInNameTaken"));
        }
        return visit.whenFresh(() -> {
            visit.member().credentialManager().updateCredentialLabel(credential.getId(), name);
            MemberEvents.credentialRenamed(visit.event(), credential.getType());
            return visit.back(MemberNotice.success("memberSignInRenamed"));
        });
    }

    private static Map<String, Object> model(Kind kind, SignInMethods methods, MemberVisit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("message", kind.message);
        model.put(
                "credentials",
                methods.ofType(kind.type).stream()
                        .map(credential -> model(credential, methods, visit))
                        .toList());
        if (visit.hasAction(kind.action)) {
            model.put("add", visit.action(kind.action));
        }
        return model;
    }

    private static Map<String, Object> model(CredentialModel credential, SignInMethods methods, MemberVisit visit) {
        return Map.of(
                "id",
                credential.getId(),
                "name",
                Objects.requireNonNullElse(credential.getUserLabel(), ""),
                "added",
                added(credential),
                "last",
                methods.isLastWayIn(credential.getId()),
                "remove",
                visit.hasAction(DeleteCredentialAction.PROVIDER_ID)
                        ? visit.action(DeleteCredentialAction.PROVIDER_ID + ":" + credential.getId())
                        : "");
    }

    private static String added(CredentialModel credential) {
        Long moment = credential.getCreatedDate();
        return moment == null ? "" : ServerTime.shownInTaiwan(Instant.ofEpochMilli(moment));
    }

    private static SignInMethods methods(MemberVisit visit) {
        return new SignInMethods(visit.session(), visit.realm(), visit.member());
    }
}
