package tw.taiwanjobs.keycloak.account.data;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** The page member-data: all that is kept of the member, to read and to print, and as a file. */
public final class DataPage implements MemberPage {

    private static final String DOWNLOAD = "download";
    private static final int ROWS_ON_PAGE = 50;

    @Override
    public String id() {
        return "data";
    }

    @Override
    public Response show(MemberVisit visit) {
        return visit.form()
                .setAttribute("sections", new MemberData(visit).sections())
                .setAttribute("rowsOnPage", ROWS_ON_PAGE)
                .setAttribute("isFresh", visit.isFresh())
                .setAttribute("asOf", ServerTime.shownInTaiwan(ServerTime.now()))
                .createForm("member-data.ftl");
    }

    /** Both show the whole number. */
    @Override
    public Response post(MemberVisit visit, MultivaluedMap<String, String> form) {
        return visit.whenFresh(() -> form.containsKey(DOWNLOAD) ? file(visit) : visit.back());
    }

    private static Response file(MemberVisit visit) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("asOf", ServerTime.now().toString());
        file.put("realm", visit.realm().getName());
        new MemberData(visit)
                .sections()
                .forEach(section -> file.put(
                        section.id(),
                        section.rows().stream().map(DataSection.Row::inFile).toList()));
        MemberEvents.dataDownloaded(visit.event());
        return Response.ok(json(file), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"taiwanjobs-my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String json(Map<String, Object> file) {
        try {
            return JsonSerialization.writeValueAsPrettyString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
