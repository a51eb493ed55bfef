package tw.taiwanjobs.keycloak.demo;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The smallest job portal: shows who is logged in, and sends people to sign up, log in and log out. */
final class PortalPages implements Function<Request, Answer> {
    static final String BACK_CHANNEL_LOGOUT = "/backchannel-logout";
    static final String FRONT_CHANNEL_LOGOUT = "/frontchannel-logout";

    private final RelyingParty relyingParty;
    private final PortalSessions sessions = new PortalSessions();
    private final String title;
    /** Cookies are shared by all ports of a host. */
    private final String cookie;

    PortalPages(PortalClient client, RelyingParty relyingParty) {
        this.title = client.name() + "（展示）" + client.clientId() + " (demo)";
        this.cookie = client.clientId() + "-session";
        this.relyingParty = relyingParty;
    }

    @Override
    public Answer apply(Request request) {
        if (request.isPost() != request.path().equals(BACK_CHANNEL_LOGOUT)) {
            return Answer.text(405, "405");
        }
        return switch (request.path()) {
            case "/" -> home(request);
            case "/login" -> leave(request, RelyingParty::logIn);
            case "/two-factors" -> leave(request, RelyingParty::logInWithTwoFactors);
            case "/join" -> leave(request, RelyingParty::signUp);
            case "/callback" -> comeBack(request);
            case "/refresh" -> refresh(request);
            case "/logout" -> logOut(request);
            case BACK_CHANNEL_LOGOUT -> endSession(relyingParty.endedBy(request.body()));
            case FRONT_CHANNEL_LOGOUT -> endSession(relyingParty.endedBy(request.uri()));
            default -> Answer.notFound();
        };
    }

    private Answer home(Request request) {
        return Answer.page(Page.of(
                title,
                "",
                request.cookie(cookie)
                        .flatMap(sessions::member)
                        .map(this::welcome)
                        .orElse(STRANGER)));
    }

    private Answer leave(Request request, BiFunction<RelyingParty, PortalLogin, URI> way) {
        var attempt = PortalLogin.fresh();
        var id = request.cookie(cookie).orElseGet(PortalSessions::freshId);
        sessions.begin(id, attempt);
        return withSession(Answer.redirect(way.apply(relyingParty, attempt)), id);
    }

    /**
     * A sign-up may end on another device, or hours later: whoever comes back without an attempt of ours is sent through
     * a login, which is silent for one who is logged in at Keycloak already.
     */
    private Answer comeBack(Request request) {
        var response = parse(relyingParty.address(request.uri()));
        var attempt = response.flatMap(known -> attemptOf(request, known));
        if (response.isEmpty() || attempt.isEmpty()) {
            return leave(request, RelyingParty::logIn);
        }
        if (response.get() instanceof AuthenticationErrorResponse error) {
            return Answer.page(Page.of(title, "", notLoggedIn(error)));
        }
        return relyingParty
                .redeem(response.get().toSuccessResponse().getAuthorizationCode(), attempt.get())
                .map(this::logIn)
                .orElseGet(() -> leave(request, RelyingParty::logIn));
    }

    /** What the member has changed meanwhile is seen here too; whose session has ended is a stranger again. */
    private Answer refresh(Request request) {
        request.cookie(cookie)
                .ifPresent(id -> sessions.logOut(id)
                        .flatMap(relyingParty::refresh)
                        .ifPresent(member -> sessions.logIn(id, member)));
        return Answer.redirect(URI.create("/"));
    }

    /** The session's name changes at login, so that a name known before it is worth nothing. */
    private Answer logIn(SignedIn member) {
        var id = PortalSessions.freshId();
        sessions.logIn(id, member);
        return withSession(Answer.redirect(URI.create("/")), id);
    }

    private Answer logOut(Request request) {
        var member = request.cookie(cookie).flatMap(sessions::logOut);
        return Answer.redirect(relyingParty.logOut(member)).with("Set-Cookie", cookie + "=; Path=/; Max-Age=0");
    }

    /** Answers as the specifications of log-out over the back and the front channel want it. */
    private Answer endSession(Optional<SessionID> session) {
        session.ifPresent(sessions::end);
        return session.isPresent() ? Answer.text("200") : Answer.text(400, "400");
    }

    private Optional<PortalLogin> attemptOf(Request request, AuthenticationResponse response) {
        return request.cookie(cookie)
                .flatMap(id -> Optional.ofNullable(response.getState()).flatMap(state -> sessions.finish(id, state)));
    }

    private static Optional<AuthenticationResponse> parse(URI address) {
        try {
            return Optional.of(AuthenticationResponseParser.parse(address));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private Answer withSession(Answer answer, String id) {
        return answer.with("Set-Cookie", cookie + "=" + id + "; Path=/; HttpOnly; SameSite=Lax");
    }

    private String welcome(SignedIn member) {
        return """
            <h2>您好，<span id="member-name">%s</span></h2>
            <p>您已登入，帳號：<span id="member-email">%s</span> <span lang="en">You are logged in.</span></p>
            <p>%s</p>
            <p><a class="button" id="logout" href="/logout">登出 Log out</a>
            <a class="button plain" id="member-area" href="%s">會員專區 My account</a>
            <a class="button plain" id="two-factors" href="/two-factors">使用兩道驗證 Use two factors</a>
            <a class="button plain" id="refresh" href="/refresh">更新 Refresh</a></p>
            """.formatted(
                Page.escaped(member.name()), Page.escaped(member.email()), proof(member), relyingParty.memberArea());
    }

    private static String proof(SignedIn member) {
        return "登入方式 <span lang=\"en\">You proved yourself by</span>：<span id=\"proof\">"
                + Page.escaped(member.methods().stream()
                        .map(method -> METHODS.getOrDefault(method, method))
                        .sorted()
                        .collect(Collectors.joining("、")))
                + "</span>（acr <span id=\"level\">" + Page.escaped(member.level()) + "</span>）";
    }

    private static final Map<String, String> METHODS = Map.of(
            "pwd", "密碼 password",
            "otp", "驗證碼 one-time code",
            "hwk", "安全金鑰 security key",
            "known_device", "記住的裝置 known device");

    private static String notLoggedIn(AuthenticationErrorResponse error) {
        return "<h2>未完成登入 <span lang=\"en\">Not logged in</span></h2><p class=\"note\">"
                + Page.escaped(error.getErrorObject().getCode()) + "</p>" + CHOICES;
    }

    private static final String CHOICES = """
            <p><a class="button" id="login" href="/login">登入 Log in</a>
            <a class="button plain" id="join" href="/join">加入會員 Join</a></p>
            """;

    private static final String STRANGER = "<h2>您尚未登入 <span lang=\"en\">You are not logged in</span></h2>" + CHOICES;
}
