package tw.taiwanjobs.keycloak.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** A member with these attributes and nothing else. */
final class StoredMember extends UserModelDelegate {

    private final Map<String, String> values;

    StoredMember(Map<String, String> values) {
        super((UserModel) null);
        this.values = values;
    }

    @Override
    public @Nullable String getFirstAttribute(String name) {
        return values.get(name);
    }
}
