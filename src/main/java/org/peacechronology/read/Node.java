package org.peacechronology.read;

import java.util.List;
import java.util.Map;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** A value of a YAML file with its place: the located tree that records bind from. */
sealed interface Node {

    Region region();

    /** What an editor would call it in a sentence. */
    String noun();

    record ScalarNode(Scalar scalar) implements Node {
        @Override
        public Region region() {
            return scalar.region();
        }

        @Override
        public String noun() {
            return "a text";
        }
    }

    /** A key without a value. */
    record EmptyNode(Place place) implements Node {
        @Override
        public Region region() {
            return place.region();
        }

        @Override
        public String noun() {
            return "nothing";
        }
    }

    record ListNode(Place place, List<Node> items) implements Node {
        @Override
        public Region region() {
            return place.region();
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /** @param fields in the order of the file; a key that stands twice keeps its first value */
    record MapNode(Place place, Map<String, Field> fields) implements Node {
        @Override
        public Region region() {
            return place.region();
        }

        @Override
        public String noun() {
            return "a mapping";
        }
    }

    /** A key, by its place, and its value. */
    record Field(Place place, Node value) {
        Region key() {
            return place.region();
        }
    }
}
