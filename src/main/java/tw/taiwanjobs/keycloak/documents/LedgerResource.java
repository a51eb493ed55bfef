package tw.taiwanjobs.keycloak.documents;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/**
 * {@code /admin/realms/{realm}/taiwanjobs/ledger}: what {@code bin/terms} computes everything from (ADR 0042). Lists are asked for
 * page by page, each by the last entry of the page before.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {

    private static final String PAGE = "500";
    private static final int LARGEST_PAGE = 1000;

    private final KeycloakSession session;
    private final AdminPermissionEvaluator permissions;
    private final Administrator administrator;
    private final SealedLedger ledger;

    public LedgerResource(KeycloakSession session, AdminPermissionEvaluator permissions, Administrator administrator) {
        this.session = session;
        this.permissions = permissions;
        this.administrator = administrator;
        this.ledger = SealedLedger.of(session);
    }

    /** Says nothing about anybody, so whoever may see the realm may ask. */
    @GET
    @Path("head")
    public LedgerHead head() {
        permissions.realm().requireViewRealm();
        return new LedgerHead(
                session.getContext().getRealm().getId(),
                ledger.last().orElse(null),
                ledger.waiting(),
                ledger.waitingSince()
                        .map(since -> Duration.between(since, ServerTime.now()).toSeconds())
                        .orElse(0L));
    }

    @GET
    @Path("seals")
    public List<Seal> seals(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("max") @DefaultValue(PAGE) int max) {
        administrator.require(AdministratorsRole.MANAGE_DOCUMENTS);
        return ledger.seals(after, page(max));
    }

    /** The rows of all seals, each of which has {@value Sealing#MOST_ROWS} at most. */
    @GET
    @Path("rows")
    public List<SealedRow> rows(
            @QueryParam("afterSeal") @DefaultValue("0") long seal,
            @QueryParam("afterPosition") @DefaultValue("-1") int position,
            @QueryParam("max") @DefaultValue(PAGE) int max) {
        administrator.require(AdministratorsRole.MANAGE_DOCUMENTS);
        return ledger.rows(seal, position, page(max));
    }

    /** Up to ten ids of each kind of row that cannot be. */
    @GET
    @Path("strays")
    public Map<String, List<String>> strays() {
        administrator.require(AdministratorsRole.MANAGE_DOCUMENTS);
        return Map.of("added", ledger.strangers(), "deleted", ledger.lost());
    }

    /** What a member, or whoever a subject was, has accepted of one version; empty if nothing. Leaves an admin event. */
    @GET
    @Path("acceptances")
    public List<LedgerAcceptance> acceptances(
            @QueryParam("member") @Nullable String member,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("document") @DefaultValue("") String document,
            @QueryParam("version") @DefaultValue("") String version) {
        administrator.require(AdministratorsRole.MANAGE_DOCUMENTS);
        if ((member == null) == (subject == null)) {
            throw new BadRequestException("either member or subject");
        }
        DocumentLibrary library = session.getProvider(DocumentLibrary.class);
        List<LedgerAcceptance> found = Optional.ofNullable(subject)
                .or(() -> ledger.subjectOf(String.valueOf(member)))
                .map(known -> ledger.acceptances(known, document, version))
                .orElse(List.of());
        found.stream()
                .findFirst()
                .ifPresent(acceptance -> noteExport(acceptance.row().subject()));
        return found.stream().map(acceptance -> acceptance.withTextOf(library)).toList();
    }

    private void noteExport(String subject) {
        administrator
                .event("LEDGER_ACCEPTANCE", OperationType.ACTION)
                .resourcePath("taiwanjobs", "ledger", "acceptances", subject)
                .success();
    }

    private static int page(int wanted) {
        return Math.max(1, Math.min(wanted, LARGEST_PAGE));
    }
}
