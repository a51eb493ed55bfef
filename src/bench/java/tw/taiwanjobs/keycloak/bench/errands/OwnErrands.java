package tw.taiwanjobs.keycloak.bench.errands;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** At the product. */
public final class OwnErrands extends Errands {

    public static final String NEW_BROWSER = "login in a new browser";
    public static final String FORGOT_ACCOUNT = "forgotten account";

    private static final int WHO_HAVE_A_BROWSER = 20;

    private final Product product;
    private final List<Person> seenBefore;
    private final AtomicInteger next = new AtomicInteger();

    /** @param crowd makes further members */
    public OwnErrands(Product product, Crowd crowd, List<Person> members) {
        super(product, members);
        this.product = product;
        this.seenBefore = crowd.active(WHO_HAVE_A_BROWSER);
        seenBefore.forEach(member -> logIn(HttpBrowser.inChinese(), member));
    }

    @Override
    public Map<String, Runnable> all() {
        Map<String, Runnable> all = super.all();
        all.put(NEW_BROWSER, this::logInElsewhere);
        all.put(FORGOT_ACCOUNT, this::forgetAccount);
        return all;
    }

    @Override
    void signUp() {
        new SignUp(product).toActive();
    }

    @Override
    void forgetPassword(String email, Map<String, String> fields) {
        ForgotPasswordVisit visit = new ForgotPasswordVisit(product);
        int before = product.mailbox().mailsTo(email).size();
        visit.ask(email);
        product.mailbox().awaitMailsTo(email, before + 1);
        require(visit.openLink(email).submit(fields).page().equals("password-set"), "a new password");
        product.mailbox().awaitMailsTo(email, before + 2);
    }

    private void logInElsewhere() {
        Person member = seenBefore.get(Math.floorMod(next.getAndIncrement(), seenBefore.size()));
        int before = product.mailbox().mailsTo(member.email()).size();
        logIn(HttpBrowser.inChinese(), member);
        product.mailbox().awaitMailsTo(member.email(), before + 1);
    }

    private void forgetAccount() {
        Person member = nextMember();
        int before = product.mailbox().mailsTo(member.email()).size();
        new ForgotAccountVisit(product).ask(member.nationalId());
        product.mailbox().awaitMailsTo(member.email(), before + 1);
    }
}
