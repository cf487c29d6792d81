package org.peacechronology.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/**
 * Asks for one address at a time: the head of it, and the whole where a host will not send the head alone.
 *
 * <p>No body is ever read: what a host says of an address it says before the body begins. Redirects are followed here
 * and not by the HTTP client, because each of them may lead to a network that must not be asked.
 */
final class Asker {

    /** As hosts see it in their logs, with an address where to complain. */
    static final String USER_AGENT = "chronology-links/0.1 (+https://github.com/peacechronology/chronology)";

    private static final int MOST_REDIRECTS = 10;

    private static final String ON_PRIVATE_NETWORK = "its host is on a private network, which is not asked";

    /** Characters that the URL standard leaves alone in paths and queries, and the class URI does not take. */
    private static final String NOT_IN_URI = "\"<>\\^`{|}[]";

    static {
        // The host that was found to be public must be the host that is asked: what the name service answered first
        // holds for as long as the program runs, and no second answer can put a private host in its place. The virtual
        // machine reads this before it looks up its first name, and nothing of this program has looked one up by now.
        Security.setProperty("networkaddress.cache.ttl", "-1");
    }

    /** What a host sent first: its status, where it leads on, and how long it wants to be left alone. */
    private record Reply(int status, Optional<String> location, Optional<String> retryAfter) {}

    /** Ends the asking of an address with the answer that was found on the way. */
    private static final class Found extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        Found(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /** What came of one request: a reply, or what ended the asking. */
    private record Said(Optional<Reply> reply, Optional<Answer> end) {
        Reply orEnd() throws Found {
            if (reply.isEmpty()) {
                throw new Found(end.orElseThrow());
            }
            return reply.get();
        }
    }

    private static final Said NOTHING =
            new Said(Optional.empty(), Optional.of(new Answer.Unknown("the asking was broken off")));

    private final ExternalOptions options;
    private final long end;
    private final HttpClient client;

    /** Hosts that asked to be left alone, and until when, in {@link System#nanoTime()}. */
    private final Map<String, Long> resting = new ConcurrentHashMap<>();

    /** How many more requests each host may have under way. */
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

    /** What came of each request, or will: an address to which several others lead is asked once as well. */
    private final Map<String, CompletableFuture<Said>> said = new ConcurrentHashMap<>();

    /** What was found out about each host before it was asked for anything: empty where it may be asked. */
    private final Map<String, Optional<Answer>> hosts = new ConcurrentHashMap<>();

    private final Predicate<InetAddress> refused;

    /** @param refused the hosts that must not be asked, first or last */
    Asker(ExternalOptions options, long end, Predicate<InetAddress> refused) {
        this.options = options;
        this.end = end;
        this.refused = refused;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.patience())
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    /** Empty where the time was over before there was an answer. */
    Optional<Answer> ask(Address address) {
        try {
            return Optional.of(follow(address));
        } catch (Found found) {
            return Optional.of(found.answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Answer follow(Address address) throws Found, InterruptedException {
        Address at = address.withFragment(Optional.empty());
        Set<String> seen = new HashSet<>();
        Optional<String> movedTo = Optional.empty();
        boolean permanent = true;
        while (seen.add(at.withoutFragment()) && seen.size() <= MOST_REDIRECTS + 1) {
            Reply reply = reply(at);
            int status = reply.status;
            if (status >= 200 && status < 300) {
                return new Answer.Alive(movedTo);
            }
            if (!isRedirect(status) || reply.location.isEmpty()) {
                return judged(status);
            }
            Optional<Address> next = at.resolve(reply.location.get()).filter(Address::isWeb);
            if (next.isEmpty()) {
                return new Answer.Unknown("it leads on to something that is no address of the web");
            }
            permanent &= status == 301 || status == 308;
            at = next.get();
            movedTo = permanent ? Optional.of(at.toString()) : movedTo;
        }
        return new Answer.Unknown("it leads on and on, and never arrives");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static Answer judged(int status) {
        return status == 404 || status == 410
                ? new Answer.Dead("its host answers " + status)
                : new Answer.Unknown("its host answers " + status);
    }

    /** Asks for an address, or waits for whoever was first to ask for it. */
    private Reply reply(Address at) throws Found, InterruptedException {
        CompletableFuture<Said> mine = new CompletableFuture<>();
        CompletableFuture<Said> first = said.putIfAbsent(at.withoutFragment(), mine);
        if (first != null) {
            return awaited(first).orEnd();
        }
        try {
            Reply reply = firstReply(at);
            mine.complete(new Said(Optional.of(reply), Optional.empty()));
            return reply;
        } catch (Found found) {
            mine.complete(new Said(Optional.empty(), Optional.of(found.answer)));
            throw found;
        } finally {
            mine.complete(NOTHING);
        }
    }

    private static Said awaited(CompletableFuture<Said> other) throws InterruptedException {
        try {
            return other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The head of an address; where the host will have none of that, the address itself; and once more if told to wait. */
    private Reply firstReply(Address at) throws Found, InterruptedException {
        checkHost(at);
        URI uri = uri(at);
        Reply reply = patiently(at, uri);
        Optional<Duration> wait = reply.status == 429 || reply.status == 503
                ? reply.retryAfter.flatMap(
                        field -> RetryAfter.read(field, options.clock().instant()))
                : Optional.empty();
        if (wait.isEmpty()) {
            return reply;
        }
        boolean tooLong = wait.get().compareTo(options.longestWait()) > 0;
        Duration rest = tooLong ? options.timeLimit() : wait.get();
        resting.merge(at.authority(), System.nanoTime() + rest.toNanos(), Math::max);
        return tooLong ? reply : patiently(at, uri);
    }

    private Reply patiently(Address at, URI uri) throws Found, InterruptedException {
        rest(at);
        Semaphore turn = turns.computeIfAbsent(at.authority(), host -> new Semaphore(options.perHost()));
        turn.acquire();
        try {
            return headOrWhole(uri);
        } finally {
            turn.release();
        }
    }

    private Reply headOrWhole(URI uri) throws Found, InterruptedException {
        Optional<Reply> head = Optional.empty();
        try {
            head = Optional.of(send("HEAD", uri));
        } catch (HttpTimeoutException e) {
            throw new Found(failure(e));
        } catch (IOException e) {
            // Some hosts break off at HEAD; what GET brings is what counts.
            head = Optional.empty();
        }
        if (head.isPresent()
                && (head.get().status < 400
                        || head.get().status == 429
                        || head.get().retryAfter.isPresent())) {
            return head.get();
        }
        try {
            return send("GET", uri);
        } catch (IOException e) {
            throw new Found(failure(e));
        }
    }

    /** Waits while the host wants to be left alone, if that is not too long. */
    private void rest(Address at) throws Found, InterruptedException {
        long until = resting.getOrDefault(at.authority(), Long.MIN_VALUE);
        if (until == Long.MIN_VALUE) {
            return;
        }
        long wait = until - System.nanoTime();
        if (wait > options.longestWait().toNanos() || until - end > 0) {
            throw new Found(new Answer.Unknown("its host asks not to be asked so often"));
        }
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private Reply send(String method, URI uri) throws IOException, InterruptedException {
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(left.compareTo(options.patience()) < 0 ? left : options.patience())
                .header("User-Agent", USER_AGENT)
                .header("Accept", "*/*")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        Reply reply = new Reply(
                response.statusCode(),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After"));
        // Closed unread: whatever was still to come, be it endless, is not fetched.
        response.body().close();
        return reply;
    }

    private Answer failure(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return new Answer.Unknown("no answer within " + options.patience().toSeconds() + " seconds");
        }
        if (e instanceof ConnectException) {
            return new Answer.Unknown("its host takes no connection");
        }
        if (e instanceof SSLException) {
            return new Answer.Unknown("no secure connection could be made");
        }
        return new Answer.Unknown("the connection broke off");
    }

    /** Looks a host up once a run; all of its addresses must be public. */
    private void checkHost(Address at) throws Found {
        Optional<Answer> fault = hosts.getOrDefault(at.host(), Optional.empty());
        if (!hosts.containsKey(at.host())) {
            fault = faultOfHost(at.host());
            hosts.put(at.host(), fault);
        }
        if (fault.isPresent()) {
            throw new Found(fault.get());
        }
    }

    private Optional<Answer> faultOfHost(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (!options.allowPrivate() && PrivateNetworks.names(host)) {
            return Optional.of(new Answer.Unknown(ON_PRIVATE_NETWORK));
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(ascii(bare))) {
                if (refused.test(address)) {
                    return Optional.of(new Answer.Unknown(ON_PRIVATE_NETWORK));
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            boolean passing = String.valueOf(e.getMessage()).contains("Temporary failure");
            return Optional.of(
                    passing
                            ? new Answer.Unknown("the name service does not answer")
                            : new Answer.Dead("there is no such host"));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Answer.Dead("there is no such host"));
        }
    }

    private static String ascii(String host) {
        return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
    }

    private static URI uri(Address at) throws Found {
        int port = at.authority().length() - at.host().length();
        String authority =
                ascii(at.host()) + at.authority().substring(at.authority().length() - port);
        try {
            URI uri = URI.create(at.scheme() + "://" + authority + forUri(at.path()) + forUri(at.query()));
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Found(new Answer.Unknown("its address cannot be asked from here"));
        }
        throw new Found(new Answer.Unknown("its address cannot be asked from here"));
    }

    private static String forUri(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '%'
                    && i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0;
            if (NOT_IN_URI.indexOf(c) >= 0 || c == '%' && !escape) {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b & 0xff));
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
