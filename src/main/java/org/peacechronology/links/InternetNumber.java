package org.peacechronology.links;

import java.util.Optional;

/**
 * A host written as a number, as the WHATWG URL standard reads it: {@code 2130706433}, {@code 0x7f.1} and
 * {@code 127.0.0.1} are one and the same host.
 */
final class InternetNumber {
    private InternetNumber() {}

    /** Whether the last part of a host is a number, so that the whole must be one. */
    static boolean isNumber(String host) {
        String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = trimmed.substring(trimmed.lastIndexOf('.') + 1);
        boolean digits = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits || value(last) >= 0;
    }

    /** The four numbers with dots; empty where the parts are no address. */
    static Optional<String> read(String host) {
        String[] parts = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long value = value(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << 8 * (5 - parts.length) : 256;
            if (value < 0 || value >= limit) {
                return Optional.empty();
            }
            address += last ? value : value << 8 * (3 - i);
        }
        return Optional.of(
                (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255));
    }

    /** A part in decimal, octal ({@code 017}) or hexadecimal ({@code 0x7f}); -1 where it is none. */
    private static long value(String part) {
        if (part.isEmpty()) {
            return -1;
        }
        boolean hex = part.startsWith("0x") || part.startsWith("0X");
        int radix = hex ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
        long value = 0;
        for (int i = hex ? 2 : 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = Math.min(value * radix + digit, 1L << 40);
        }
        return value;
    }
}
