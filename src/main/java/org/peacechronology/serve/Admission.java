package org.peacechronology.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is answered: requests to read, from this machine's own browsers, that name this machine as their host.
 *
 * <p>A page of another site can make a browser send requests here, also under a name of its own that leads to the loopback
 * address. Such requests tell themselves by their {@code Host}, {@code Origin} or {@code Sec-Fetch-Site} header.
 */
final class Admission {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final int port;

    Admission(int port) {
        this.port = port;
    }

    /** A request that is not answered: the status, and the reason in one sentence. */
    record Refusal(int status, String reason) {}

    Optional<Refusal> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!isOwnHost(headers.get("Host")) || isForeign(headers)) {
            return Optional.of(new Refusal(403, "This preview answers its own machine only."));
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return Optional.of(new Refusal(405, "This preview can only be read."));
        }
        return Optional.empty();
    }

    private boolean isOwnHost(@Nullable List<String> hosts) {
        if (hosts == null || hosts.size() != 1) {
            return false;
        }
        String host = hosts.get(0).toLowerCase(Locale.ROOT);
        String suffix = ":" + port;
        return host.endsWith(suffix) && HOSTS.contains(host.substring(0, host.length() - suffix.length()));
    }

    /** Whether a page of another site asks. To follow a link from there is no fault: the browser's user did that. */
    private boolean isForeign(Headers headers) {
        List<String> origins = headers.getOrDefault("Origin", List.of());
        boolean navigates = "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
        return origins.stream()
                        .anyMatch(origin ->
                                HOSTS.stream().noneMatch(host -> origin.equals("http://" + host + ":" + port)))
                || "cross-site".equals(headers.getFirst("Sec-Fetch-Site")) && !navigates;
    }
}
