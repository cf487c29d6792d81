package org.peacechronology.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Set;

/**
 * Tells the hosts of the public Internet from those of this machine and the networks around it, by the special-purpose
 * registries of IANA (RFC 6890).
 */
final class PrivateNetworks {

    /** Four octets and the length of the prefix. */
    private static final int[][] NOT_PUBLIC = {
        {0, 0, 0, 0, 8}, // this network
        {10, 0, 0, 0, 8}, // private
        {100, 64, 0, 0, 10}, // shared by carriers
        {127, 0, 0, 0, 8}, // loopback
        {169, 254, 0, 0, 16}, // link-local; cloud metadata
        {172, 16, 0, 0, 12}, // private
        {192, 0, 0, 0, 24}, // protocol assignments
        {192, 0, 2, 0, 24}, // documentation
        {192, 88, 99, 0, 24}, // 6to4 relays
        {192, 168, 0, 0, 16}, // private
        {198, 18, 0, 0, 15}, // benchmarks
        {198, 51, 100, 0, 24}, // documentation
        {203, 0, 113, 0, 24}, // documentation
        {224, 0, 0, 0, 3}, // multicast and reserved
    };

    private static final Set<String> NAMES = Set.of(".localhost", ".local", ".internal", ".home.arpa");

    private PrivateNetworks() {}

    /**
     * Whether a host is of this machine or its network by its very name, whatever a name service says of it: {@code
     * localhost} and what ends in it (RFC 6761), {@code .local} (RFC 6762), {@code .internal}, {@code .home.arpa} (RFC
     * 8375).
     */
    static boolean names(String host) {
        String name = "." + (host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        return NAMES.stream().anyMatch(name::endsWith);
    }

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPrivate4(bytes) : isPrivate6(bytes);
    }

    private static boolean isPrivate4(byte[] bytes) {
        int address = number(bytes, 0);
        for (int[] net : NOT_PUBLIC) {
            int prefix = net[0] << 24 | net[1] << 16 | net[2] << 8 | net[3];
            if (address >>> 32 - net[4] == prefix >>> 32 - net[4]) {
                return true;
            }
        }
        return false;
    }

    /** Public are 2000::/3 without its tunnels and examples, and IPv4 hosts behind NAT64. */
    private static boolean isPrivate6(byte[] bytes) {
        int head = number(bytes, 0);
        int middle = number(bytes, 4) | number(bytes, 8);
        if (head == 0x0064ff9b && middle == 0) {
            return isPrivate4(Arrays.copyOfRange(bytes, 12, 16));
        }
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean teredoOrAssignment = head >>> 9 == 0x20010000 >>> 9;
        boolean documentation = head == 0x20010db8 || head >>> 12 == 0x3fff0000 >>> 12;
        boolean sixToFour = head >>> 16 == 0x2002;
        return !global || teredoOrAssignment || documentation || sixToFour;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 255) << 24 | (bytes[at + 1] & 255) << 16 | (bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255;
    }
}
