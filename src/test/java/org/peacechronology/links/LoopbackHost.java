package org.peacechronology.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A host on this machine that does whatever a test wants of it, and remembers what it was asked. */
final class LoopbackHost implements AutoCloseable {

    /** How a host answers one request. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** How a host answers on the wire, after the request's head has come in. */
    @FunctionalInterface
    interface Wire {
        void answer(OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "loopback");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final List<ServerSocket> sockets = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> agents = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    LoopbackHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        try {
            manners.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).answer(exchange);
        } finally {
            exchange.close();
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    LoopbackHost on(String path, Manner manner) {
        manners.put(path, manner);
        return this;
    }

    /** Answers with a status and fields, {@code Location: /b}, and no body. */
    LoopbackHost on(String path, int status, String... fields) {
        return on(path, exchange -> {
            for (String field : fields) {
                int colon = field.indexOf(':');
                exchange.getResponseHeaders()
                        .add(
                                field.substring(0, colon),
                                field.substring(colon + 1).strip());
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Takes its time to answer well, and counts how many requests it has in hand meanwhile. */
    LoopbackHost slow(String path) {
        return on(path, exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                Thread.sleep(60);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
    }

    /** Answers the first request to a path in one manner, and later ones in another. */
    LoopbackHost first(String path, Manner first, Manner later) {
        AtomicInteger count = new AtomicInteger();
        return on(path, e -> (count.getAndIncrement() == 0 ? first : later).answer(e));
    }

    /** The address of a host that speaks on the wire as it likes. */
    String wire(Wire wire) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            sockets.add(socket);
            threads.execute(() -> accept(socket, wire));
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listener, Wire wire) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                threads.execute(() -> speak(socket, wire));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void speak(Socket socket, Wire wire) {
        try (socket) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int b = socket.getInputStream().read();
                if (b < 0) {
                    return;
                }
                head.append((char) b);
            }
            wire.answer(socket.getOutputStream(), socket);
        } catch (SocketException e) {
            // The other side has gone: that is what most of these manners wait for.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Wire says(String text) {
        return (out, socket) -> {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        };
    }

    @Override
    public void close() {
        server.stop(0);
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        threads.shutdownNow();
    }
}
