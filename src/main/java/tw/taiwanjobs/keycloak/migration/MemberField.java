package tw.taiwanjobs.keycloak.migration;

import org.keycloak.models.UserModel;

/** Where a column of the file stands of a member. Values are those of {@link CheckedRow}; none is the empty string. */
interface MemberField {

    String of(UserModel member);

    void put(UserModel member, String value);

    /** Whether the member, or an administrator, may have another value now than the one that was imported. */
    default boolean isTheMembersOwn() {
        return true;
    }
}
