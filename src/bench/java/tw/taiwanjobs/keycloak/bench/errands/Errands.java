package tw.taiwanjobs.keycloak.bench.errands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** What people come for, each from its first page to its last mail; those who have an account come in turn. */
public abstract class Errands {

    public static final String LOGIN = "login";
    public static final String LOGIN_REFUSED = "wrong password";
    public static final String SIGN_UP = "sign-up";
    public static final String FORGOT_PASSWORD = "forgotten password";

    private final Product product;
    private final List<Person> members;
    private final Map<Person, HttpBrowser> browsers = new ConcurrentHashMap<>();
    private final Map<Person, String> passwords = new ConcurrentHashMap<>();
    private final AtomicInteger newPasswords = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();

    Errands(Product product, List<Person> members) {
        this.product = product;
        this.members = members;
    }

    /** By name; each may run several times at once. */
    public Map<String, Runnable> all() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put(LOGIN, this::logIn);
        all.put(LOGIN_REFUSED, this::beRefused);
        all.put(SIGN_UP, this::signUp);
        all.put(FORGOT_PASSWORD, this::forgetPassword);
        return all;
    }

    abstract void signUp();

    /** @param fields of the page for a new password */
    abstract void forgetPassword(String email, Map<String, String> fields);

    /** Which was never the member's before. */
    private void forgetPassword() {
        Person member = nextMember();
        String password = "Battery-" + newPasswords.incrementAndGet();
        forgetPassword(member.email(), ForgotPasswordVisit.passwordFields(password));
        passwords.put(member, password);
    }

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
        require(LogIn.isIn(new LogIn(product).in(browser).as(member.email(), passwordOf(member))), "a login");
    }

    private String passwordOf(Person member) {
        return passwords.getOrDefault(member, Crowd.PASSWORD);
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
