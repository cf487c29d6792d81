package org.peacechronology.links;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Asks other hosts for addresses: each address once a run, a few at a time, and never longer than agreed.
 *
 * <p>The answers do not depend on the order in which they come in.
 */
final class ExternalLinks {
    private final ExternalOptions options;

    private final Predicate<InetAddress> refused;

    ExternalLinks(ExternalOptions options) {
        this(options, options.allowPrivate() ? host -> false : PrivateNetworks::contains);
    }

    ExternalLinks(ExternalOptions options, Predicate<InetAddress> refused) {
        this.options = options;
        this.refused = refused;
    }

    /**
     * An answer for each address, by the address without its fragment.
     *
     * @throws IOException if the cache cannot be written
     */
    Map<String, Answer> ask(List<Address> addresses) throws IOException {
        long end = System.nanoTime() + options.timeLimit().toNanos();
        Optional<SuccessCache> cache = options.cache().isPresent()
                ? Optional.of(SuccessCache.open(
                        options.cache().get(), options.keep(), options.clock().instant()))
                : Optional.empty();
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        Map<String, Deque<Address>> byHost = new LinkedHashMap<>();
        for (Address address : addresses) {
            Optional<Answer.Alive> known = cache.flatMap(c -> c.get(address.withoutFragment()));
            if (known.isPresent()) {
                answers.put(address.withoutFragment(), known.get());
            } else {
                byHost.computeIfAbsent(address.authority(), host -> new ArrayDeque<>())
                        .add(address);
            }
        }
        List<Address> open = byHost.values().stream().flatMap(Deque::stream).toList();
        Map<String, Answer> fresh = askAll(new ArrayList<>(byHost.values()), end);
        for (Address address : open) {
            Answer answer =
                    fresh.getOrDefault(address.withoutFragment(), new Answer.Unknown("the time for this run was over"));
            answers.put(address.withoutFragment(), answer);
            if (answer instanceof Answer.Alive alive) {
                cache.ifPresent(c -> c.put(address.withoutFragment(), alive));
            }
        }
        if (cache.isPresent()) {
            cache.get().save();
        }
        return answers;
    }

    /** Works off the addresses of each host with a few threads of its own; whoever is not done at the end is left. */
    private Map<String, Answer> askAll(List<Deque<Address>> hosts, long end) {
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        if (hosts.isEmpty()) {
            return answers;
        }
        Asker asker = new Asker(options, end, refused);
        ExecutorService threads = Executors.newFixedThreadPool(options.atOnce(), task -> {
            Thread thread = new Thread(task, "links");
            thread.setDaemon(true);
            return thread;
        });
        for (Deque<Address> host : hosts) {
            int workers = Math.min(options.perHost(), host.size());
            for (int i = 0; i < workers; i++) {
                threads.execute(() -> work(asker, host, answers));
            }
        }
        threads.shutdown();
        try {
            boolean done = threads.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (!done) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        return Map.copyOf(answers);
    }

    private static void work(Asker asker, Deque<Address> host, Map<String, Answer> answers) {
        while (true) {
            Address next;
            synchronized (host) {
                if (host.isEmpty()) {
                    return;
                }
                next = host.remove();
            }
            Optional<Answer> answer = asker.ask(next);
            if (answer.isEmpty()) {
                return;
            }
            answers.put(next.withoutFragment(), answer.get());
        }
    }
}
