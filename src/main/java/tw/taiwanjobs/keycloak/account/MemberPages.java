package tw.taiwanjobs.keycloak.account;

import java.util.List;
import java.util.Optional;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.data.DataPage;

/** The one list of the member area's pages. */
final class MemberPages {

    private static final List<MemberPage> ALL = List.of(
            new OverviewPage(),
            new SignInPage(),
            new DevicesPage(),
            new PortalsPage(),
            new TermsPage(),
            new DataPage());

    private MemberPages() {}

    static Optional<MemberPage> withId(String id) {
        return ALL.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return ALL.stream().map(MemberPage::id).toList();
    }
}
