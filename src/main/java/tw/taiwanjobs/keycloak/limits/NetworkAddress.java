package tw.taiwanjobs.keycloak.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where requests come from, as far as one subscriber is told from another. */
final class NetworkAddress {

    /** A subscriber has at least a /64 of IPv6 (RFC 6177): 2⁶⁴ addresses to ask from. */
    private static final int IPV6_PREFIX_BYTES = 8;

    private NetworkAddress() {}

    /**
     * IPv4 as it is, of IPv6 the prefix.
     *
     * @param host as Keycloak's proxy settings leave it
     */
    static String of(String host) {
        return host.indexOf(':') < 0 ? host : ofLiteral(host);
    }

    /** What has a colon is no name, so that nothing is looked up. */
    private static String ofLiteral(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_PREFIX_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException noLiteral) {
            return host;
        }
    }
}
