package tw.taiwanjobs.keycloak.audit;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.userprofile.AttributeChangeListener;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.EventAuditingAttributeChangeListener;
import org.keycloak.userprofile.UserProfile;

/**
 * A profile that lets no value into an event: {@code updated_street} says that the address is another one, not which, and
 * there is no {@code previous_street}.
 *
 * @param changes hears of every changed attribute
 */
public record DiscreetUserProfile(UserProfile profile, AttributeChangeListener changes) implements UserProfile {

    private static final String CHANGED = "changed";

    @Override
    public void update(boolean removeAttributes, AttributeChangeListener... listeners) {
        profile.update(
                removeAttributes,
                Stream.concat(Stream.of(listeners).map(DiscreetUserProfile::discreet), Stream.of(changes))
                        .toArray(AttributeChangeListener[]::new));
    }

    @Override
    public void validate() {
        profile.validate();
    }

    @Override
    public UserModel create() {
        return profile.create();
    }

    @Override
    public UserModel create(boolean validate) {
        return profile.create(validate);
    }

    @Override
    public Attributes getAttributes() {
        return profile.getAttributes();
    }

    @Override
    public <R extends AbstractUserRepresentation> R toRepresentation(boolean full) {
        return profile.toRepresentation(full);
    }

    private static AttributeChangeListener discreet(AttributeChangeListener listener) {
        return listener instanceof EventAuditingAttributeChangeListener
                ? (name, user, oldValue) -> listener.onChange(name, new Changed(user), List.of())
                : listener;
    }

    /** Tells of every value that it has changed. */
    private static final class Changed extends UserModelDelegate {

        private Changed(UserModel user) {
            super(user);
        }

        @Override
        public String getFirstName() {
            return CHANGED;
        }

        @Override
        public String getLastName() {
            return CHANGED;
        }

        @Override
        public String getEmail() {
            return CHANGED;
        }

        @Override
        public Stream<String> getAttributeStream(String name) {
            return Stream.of(CHANGED);
        }
    }
}
