package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.PortalName;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.documents.AcceptedVersion;
import tw.taiwanjobs.keycloak.documents.Document;
import tw.taiwanjobs.keycloak.documents.DocumentLibrary;
import tw.taiwanjobs.keycloak.documents.DocumentLinks;
import tw.taiwanjobs.keycloak.documents.DocumentNames;

/** The page member-terms: what the member has accepted when, with the text that was shown then. */
final class TermsPage implements MemberPage {

    @Override
    public String id() {
        return "terms";
    }

    @Override
    public Response show(MemberVisit visit) {
        List<Map<String, Object>> accepted = AcceptanceLedger.of(visit.session())
                .of(visit.member().getId())
                .stream()
                .map(version -> model(version, visit))
                .toList();
        return visit.form().setAttribute("accepted", accepted).createForm("member-terms.ftl");
    }

    private static Map<String, Object> model(AcceptedVersion accepted, MemberVisit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", DocumentNames.title(visit.session(), accepted.document()));
        model.put("version", accepted.version());
        model.put("acceptedAt", ServerTime.shownInTaiwan(accepted.acceptedAt()));
        model.put("imported", accepted.isImported());
        model.put("origin", origin(accepted, visit));
        text(accepted, visit)
                .ifPresent(text ->
                        model.put("text", DocumentLinks.of(visit.session()).version(text)));
        return model;
    }

    /** The very text, if it is still here. */
    private static Optional<Document> text(AcceptedVersion accepted, MemberVisit visit) {
        return Optional.ofNullable(accepted.locale())
                .flatMap(locale -> library(visit).published(accepted.document(), accepted.version(), locale))
                .filter(text -> text.sha256().equals(accepted.textSha256()));
    }

    /** The name of the site, or what the ledger calls one that is gone. */
    private static String origin(AcceptedVersion accepted, MemberVisit visit) {
        return Optional.ofNullable(visit.realm().getClientByClientId(accepted.origin()))
                .map(PortalName::of)
                .orElse(accepted.origin());
    }

    private static DocumentLibrary library(MemberVisit visit) {
        return visit.session().getProvider(DocumentLibrary.class);
    }
}
