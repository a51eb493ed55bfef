package tw.taiwanjobs.keycloak.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of a network address: enough to know one's own network again, on a screen that others may see. */
final class NetworkOfDevice {

    private static final Pattern IPV4 = Pattern.compile("(\\d+\\.\\d+\\.\\d+)\\.\\d+");
    private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F]+:[0-9a-fA-F]+):.*");

    private NetworkOfDevice() {}

    /** Empty for what is no address. */
    static String of(@Nullable String address) {
        if (address == null) {
            return "";
        }
        Matcher ipv4 = IPV4.matcher(address);
        Matcher ipv6 = IPV6.matcher(address);
        if (ipv4.matches()) {
            return ipv4.group(1) + ".*";
        }
        return ipv6.matches() ? ipv6.group(1) + ":*" : "";
    }
}
