package tw.taiwanjobs.keycloak.admin;

import java.util.Map;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.DocumentVersion;

/**
 * What an administrator sees of a version.
 *
 * @param effectiveAt ISO 8601 in Taiwan's time; empty for the version that came with the server
 * @param inForce whether it is the one that is shown now
 * @param textSha256 by locale
 * @param changes by locale
 * @param acceptedBy members who are still here and have ticked it
 */
record VersionReport(
        String document,
        String version,
        String effectiveAt,
        boolean inForce,
        Map<String, String> textSha256,
        Map<String, String> changes,
        long acceptedBy) {

    static VersionReport of(DocumentVersion version, boolean inForce, long acceptedBy) {
        return new VersionReport(
                version.document(),
                version.version(),
                ServerTime.isoInTaiwan(version.effectiveAt()),
                inForce,
                version.textSha256(),
                version.changes(),
                acceptedBy);
    }
}
