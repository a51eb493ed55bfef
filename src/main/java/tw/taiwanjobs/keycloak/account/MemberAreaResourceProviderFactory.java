package tw.taiwanjobs.keycloak.account;

import tw.taiwanjobs.keycloak.account.area.MemberAddress;
import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Puts {@link MemberAreaResource} under the realm's address. */
public final class MemberAreaResourceProviderFactory extends RealmResourceFactory {

    public MemberAreaResourceProviderFactory() {
        super(MemberAddress.ID, MemberAreaResource::new);
    }
}
