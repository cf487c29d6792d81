package org.peacechronology.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * The chronology as a publication: {@code content/chronology.yaml}.
 *
 * @param baseUrl where it will stand; only feeds, the sitemap and canonical links need it
 * @param rules what severity rules have here, by code; a code keeps its place for findings
 * @param limits how large content may be, by name, likewise
 */
public record Publication(
        Region region,
        Scalar title,
        Optional<Scalar> subtitle,
        Optional<Scalar> description,
        Optional<Scalar> baseUrl,
        Optional<Scalar> language,
        List<Scalar> editors,
        Optional<Scalar> contact,
        Optional<Scalar> repository,
        Optional<Scalar> license,
        List<Located<CalendarSystem>> calendars,
        Map<Scalar, Located<RuleLevel>> rules,
        Map<Scalar, Located<Integer>> limits) {}
