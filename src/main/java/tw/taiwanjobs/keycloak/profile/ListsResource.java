package tw.taiwanjobs.keycloak.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;

/**
 * Districts and schools for the choosers of the profile page, {@code GET /realms/{realm}/taiwanjobs-lists/{version}/…}.
 * An address of the current version may be kept for a year. Any other version, as a page of another node asks for
 * during an upgrade, gets the current list too, to be asked for again each time.
 */
public final class ListsResource {

    static final String ID = "taiwanjobs-lists";

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";
    private static final String GZIP = "gzip";
    private static final String KEPT_FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String ASKED_FOR_EACH_TIME = "no-cache";

    private final PublishedLists lists = PublishedLists.get();

    ListsResource() {}

    /** Address of the current version, absolute path without a slash at its end. */
    public static String address(KeycloakSession keycloak) {
        return RealmsResource.realmBaseUrl(keycloak.getContext().getUri())
                .path(ID)
                .path(PublishedLists.get().version())
                .build(keycloak.getContext().getRealm().getName())
                .getRawPath();
    }

    @GET
    @Path("{version}/" + PublishedLists.DISTRICTS)
    @Produces(JSON)
    public Response districts(
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
            @Context Request request) {
        return answer(PublishedLists.DISTRICTS, version, encodings, request);
    }

    @GET
    @Path("{version}/" + PublishedLists.SCHOOLS)
    @Produces(JSON)
    public Response schools(
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
            @Context Request request) {
        return answer(PublishedLists.SCHOOLS, version, encodings, request);
    }

    @GET
    @Path("{version}/" + PublishedLists.SCHOOLS + "/{county}")
    @Produces(JSON)
    public Response schoolsOfCounty(
            @PathParam("version") String version,
            @PathParam("county") String county,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
            @Context Request request) {
        return answer(PublishedLists.SCHOOLS + "/" + county, version, encodings, request);
    }

    private Response answer(String path, String version, @Nullable String encodings, Request request) {
        Optional<PublishedList> list = lists.find(path);
        if (list.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        boolean compressed = accepts(encodings);
        EntityTag tag = new EntityTag(lists.version() + (compressed ? "-" + GZIP : ""));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = compressed
                    ? Response.ok(list.get().gzip(), JSON).header(HttpHeaders.CONTENT_ENCODING, GZIP)
                    : Response.ok(list.get().plain(), JSON);
        }
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, caching(version))
                .build();
    }

    private String caching(String version) {
        return version.equals(lists.version()) ? KEPT_FOR_A_YEAR : ASKED_FOR_EACH_TIME;
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(","))
                        .map(String::strip)
                        .anyMatch(encoding -> encoding.matches("(?i)gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*$).*"));
    }
}
