package org.peacechronology.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.peacechronology.model.Event;
import org.peacechronology.text.Scalar;

/** Finds events that follow one another in a circle, without recursion, in time linear in the events. */
final class Cycles {
    /** So many circles are laid out; one broken, the next run names the others. */
    private static final int MOST = 100;

    private enum Mark {
        OPEN,
        DONE
    }

    private final Map<String, Event> events;
    private final Map<String, Mark> marks = new HashMap<>();
    private final List<List<String>> cycles = new ArrayList<>();

    private Cycles(Map<String, Event> events) {
        this.events = events;
    }

    /** Each circle that the search meets, a hundred at most, from its smallest ID: every event follows the next. */
    static List<List<String>> in(Map<String, Event> events) {
        Cycles search = new Cycles(events);
        events.keySet().forEach(search::from);
        return List.copyOf(search.cycles);
    }

    private void from(String start) {
        if (marks.containsKey(start)) {
            return;
        }
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<String>> branches = new ArrayDeque<>();
        enter(start, path, branches);
        while (!path.isEmpty()) {
            Iterator<String> branch = branches.getLast();
            if (!branch.hasNext()) {
                marks.put(path.removeLast(), Mark.DONE);
                branches.removeLast();
                continue;
            }
            String next = branch.next();
            Mark mark = marks.get(next);
            if (mark == Mark.OPEN && cycles.size() < MOST) {
                List<String> along = new ArrayList<>(path);
                cycles.add(fromSmallest(along.subList(along.indexOf(next), along.size())));
            } else if (mark == null && events.containsKey(next)) {
                enter(next, path, branches);
            }
        }
    }

    private static List<String> fromSmallest(List<String> cycle) {
        List<String> turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -cycle.indexOf(Collections.min(cycle)));
        return List.copyOf(turned);
    }

    private void enter(String id, Deque<String> path, Deque<Iterator<String>> branches) {
        marks.put(id, Mark.OPEN);
        path.addLast(id);
        Event event = events.get(id);
        Collection<String> follows = event == null
                ? List.of()
                : event.follows().stream().map(Scalar::text).toList();
        branches.addLast(follows.iterator());
    }
}
