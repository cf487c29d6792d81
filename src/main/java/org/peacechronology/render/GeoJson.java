package org.peacechronology.render;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peacechronology.model.Place;
import org.peacechronology.text.Located;
import org.peacechronology.text.Scalar;

/** The places with their coordinates: GeoJSON, RFC 7946, so longitude before latitude. */
final class GeoJson {

    static final String ADDRESS = "data/places.geojson";

    private GeoJson() {}

    static String of(Published published) {
        Map<String, Integer> mentions = published.mentions();
        List<Json> features = published.all(Place.class).stream()
                .filter(place -> place.coordinates().size() == 2)
                .map(place -> feature(published, place, mentions.getOrDefault(place.id(), 0)))
                .toList();
        Json collection = new Json().put("type", "FeatureCollection");
        collection.members().put("features", features);
        return collection.text();
    }

    private static Json feature(Published published, Place place, int events) {
        List<BigDecimal> point =
                place.coordinates().stream().map(Located::value).toList();
        Map<String, Object> names = new LinkedHashMap<>();
        place.names().forEach((language, name) -> names.put(language, name.text()));
        return new Json()
                .put("type", "Feature")
                .put("id", place.id())
                .put(
                        "geometry",
                        new Json().put("type", "Point").put("coordinates", List.of(point.get(1), point.get(0))))
                .put(
                        "properties",
                        new Json()
                                .put("name", place.name().text())
                                .put("names", names)
                                .put("country", place.country().map(Scalar::text))
                                .put("part-of", place.partOf().map(Scalar::text))
                                .put("events", events)
                                .put("wikidata", place.wikidata().map(Scalar::text))
                                .put("address", published.link(ADDRESS, place)));
    }
}
