package tw.taiwanjobs.keycloak.bench.costs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** What people come for, each from its first page to its last mail; those who have an account come in turn. */
abstract class Errands {

    static final String LOGIN = "login";
    static final String LOGIN_REFUSED = "wrong password";
    static final String SIGN_UP = "sign-up";
    static final String FORGOT_PASSWORD = "forgotten password";

    private final Product product;
    private final List<Person> members;
    private final Map<Person, HttpBrowser> browsers = new LinkedHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    Errands(Product product, List<Person> members) {
        this.product = product;
        this.members = members;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put(LOGIN, this::logIn);
        all.put(LOGIN_REFUSED, this::beRefused);
        all.put(SIGN_UP, this::signUp);
        all.put(FORGOT_PASSWORD, () -> forgetPassword(nextMember().email()));
        return all;
    }

    abstract void signUp();

    abstract void forgetPassword(String email);

    final Person nextMember() {
        return members.get(Math.floorMod(next.getAndIncrement(), members.size()));
    }

    /** In the member's own browser. */
    private void logIn() {
        Person member = nextMember();
        HttpBrowser own = browsers.computeIfAbsent(member, first -> HttpBrowser.inChinese());
        logIn(own.restart(), member);
    }

    final void logIn(HttpBrowser browser, Person member) {
        require(LogIn.isIn(new LogIn(product).in(browser).as(member.email(), Crowd.PASSWORD)), "a login");
    }

    private void beRefused() {
        require(!LogIn.isIn(new LogIn(product).as(Identities.email(), "Wrong-horse-77")), "a stranger's login");
    }

    static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what + " did not end as it should");
        }
    }
}
