package tw.taiwanjobs.keycloak.bench.costs;

import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** At the product. */
final class OwnErrands extends Errands {

    private static final int WHO_HAVE_A_BROWSER = 20;

    private final RunningProduct product;
    private final List<Person> seenBefore;
    private int next;

    OwnErrands(RunningProduct product, List<Person> members) {
        super(product, members);
        this.product = product;
        this.seenBefore = new Crowd(product.testbed()).active(WHO_HAVE_A_BROWSER);
        seenBefore.forEach(member -> logIn(HttpBrowser.inChinese(), member));
    }

    @Override
    Map<String, Runnable> all() {
        Map<String, Runnable> all = super.all();
        all.put("login in a new browser", this::logInElsewhere);
        all.put("forgotten account", this::forgetAccount);
        return all;
    }

    @Override
    void signUp() {
        new SignUp(product).toActive();
    }

    @Override
    void forgetPassword(String email) {
        ForgotPasswordVisit visit = new ForgotPasswordVisit(product);
        visit.ask(email);
        visit.openLink(email).submit(ForgotPasswordVisit.passwordFields(Crowd.PASSWORD));
        visit.notice(email);
    }

    private void logInElsewhere() {
        Person member = seenBefore.get(next++ % seenBefore.size());
        int before = product.mailbox().mailsTo(member.email()).size();
        logIn(HttpBrowser.inChinese(), member);
        product.mailbox().awaitMailsTo(member.email(), before + 1);
    }

    private void forgetAccount() {
        Person member = nextMember();
        new ForgotAccountVisit(product).ask(member.nationalId());
        new ForgotAccountVisit(product).mail(member.email());
    }
}
