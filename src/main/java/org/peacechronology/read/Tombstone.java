package org.peacechronology.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Withdrawal;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.text.Located;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** What is read of the file of an entry that was taken back; the key {@code withdrawn} makes it one. */
record Tombstone(
        Region region,
        Optional<Scalar> label,
        Withdrawal withdrawn,
        Optional<Located<Boolean>> draft,
        List<Scalar> formerly) {

    private static final String MARK = "withdrawn";

    static boolean is(Node tree) {
        return tree instanceof Node.MapNode map && map.fields().containsKey(MARK);
    }

    /** Other keys of the kind may stand there still and are passed over; a key that is none of the kind's is a finding. */
    static Optional<Tombstone> read(Node.MapNode tree, Kind kind, Binder binder) {
        binder.unknownKeys(tree, Shape.of(Schemas.record(kind)).keys());
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        Shape.of(Tombstone.class).keys().forEach(key -> {
            Node.Field field = tree.fields().get(key.equals("label") ? kind.label() : key);
            if (field != null) {
                fields.put(key, field);
            }
        });
        return binder.bind(new Node.MapNode(tree.place(), fields), Tombstone.class);
    }

    Withdrawn of(Kind kind, String id) {
        return new Withdrawn(
                kind, id, region, label, withdrawn, draft.map(Located::value).orElse(false), formerly);
    }
}
