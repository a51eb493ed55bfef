package tw.taiwanjobs.keycloak.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** States of a member, kept in the read-only attribute {@code memberStatus}. */
public enum MemberStatus {
    /** Signed up, link not used yet; cannot log in. */
    PENDING,
    /** Password set through the link. */
    ACTIVE,
    /** Moved in from the old system, no verified e-mail yet. */
    LEGACY;

    public static final String ATTRIBUTE = "memberStatus";

    public void assignTo(UserModel user) {
        user.setSingleAttribute(ATTRIBUTE, attributeValue());
    }

    public boolean isOf(UserModel user) {
        return attributeValue().equals(user.getFirstAttribute(ATTRIBUTE));
    }

    /** Empty for who has none: made by an administrator, or there before the product. */
    public static Optional<MemberStatus> of(UserModel user) {
        return Arrays.stream(values()).filter(status -> status.isOf(user)).findFirst();
    }

    /** Of a member whom an administrator has made, or who was there before the product. */
    public static boolean isWithout(UserModel user) {
        return user.getFirstAttribute(ATTRIBUTE) == null;
    }

    /** As the attribute holds it. */
    public String attributeValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
