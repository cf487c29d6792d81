package org.peacechronology.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.RuleLevel;
import org.peacechronology.model.Waiver;
import org.peacechronology.text.Located;
import org.peacechronology.text.Scalar;

/**
 * All rules, in the order in which their pages are listed, and their running: levels from {@code chronology.yaml}
 * applied, waivers honoured, unused waivers named.
 */
public final class Rules {

    public static final List<Rule> ALL = List.copyOf(Stream.<Collection<? extends Rule>>of(
                    QuotationRules.all(),
                    List.of(
                            new ProseQuoteNotFound(),
                            new NothingChecked(),
                            new IdUnknown(),
                            new IdWrongKind(),
                            new ClaimUnknown(),
                            new ClaimDuplicate(),
                            new ClaimUnsupported(),
                            new FollowsCycle(),
                            new FollowsLater(),
                            new FormerlyClash(),
                            new DateNoteMissing(),
                            new DateUnsupported(),
                            new WeekdayMismatch(),
                            new RelativeDate(),
                            new EventAfterSource(),
                            new IdDateMismatch(),
                            new SourceChanged(),
                            new SeedMissing(),
                            new BodyNotFound(),
                            new ValueMalformed(),
                            new AddressScheme(),
                            new UncitedSummary(),
                            new UncitedContext(),
                            new UnusedClaim(),
                            new OneQuotationManyClaims(),
                            new SourceUnused(),
                            new EntityUnused(),
                            new RoleOutsideDates(),
                            new ClaimUnsupportedDetail(),
                            new UnknownName(),
                            new SingleUnnamedOrigin(),
                            new AnonymousAsFact(),
                            new UndeclaredContradiction()),
                    MarkdownRules.all())
            .flatMap(Collection::stream)
            .toList());

    /** The codes of findings about the rules themselves. */
    private static final String RULE_UNKNOWN = "rule-unknown";

    private static final String RULE_FIXED = "rule-fixed";
    private static final String WAIVER_UNUSED = "waiver-unused";

    private final LinkedChronology linked;
    private final Map<String, Rule> byCode = new HashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<Waiver> used = new HashSet<>();

    private Rules(LinkedChronology linked, List<Rule> rules) {
        this.linked = linked;
        rules.forEach(rule -> byCode.put(rule.code(), rule));
    }

    /** Every code that {@link #check} can give: those of the rules, and those of findings about the rules themselves. */
    public static List<String> codes() {
        return Stream.concat(ALL.stream().map(Rule::code), Stream.of(RULE_UNKNOWN, RULE_FIXED, WAIVER_UNUSED))
                .toList();
    }

    /** Holds a chronology to every rule. */
    public static Checked check(LinkedChronology linked) {
        return new Rules(linked, ALL).run();
    }

    private Checked run() {
        Map<String, Entry> byFile = new HashMap<>();
        linked.chronology()
                .entries()
                .values()
                .forEach(entry -> byFile.put(entry.region().file(), entry));
        Map<String, RuleLevel> levels = levels();
        List<Diagnostic> waived = new ArrayList<>();
        for (Rule rule : ALL) {
            RuleLevel level = levels.getOrDefault(
                    rule.code(), rule.severity() == Severity.ERROR ? RuleLevel.ERROR : RuleLevel.WARNING);
            if (level == RuleLevel.OFF) {
                continue;
            }
            Severity severity = level == RuleLevel.ERROR ? Severity.ERROR : Severity.WARNING;
            rule.check(linked, found -> {
                Diagnostic finding = found.severity(severity);
                Optional<Waiver> waiver =
                        waiver(rule, byFile.get(finding.region().file()));
                waiver.ifPresent(used::add);
                (waiver.isPresent() ? waived : findings).add(finding);
            });
        }
        waivers();
        return new Checked(findings, QuotationTally.of(linked, findings, waived));
    }

    private Map<String, RuleLevel> levels() {
        Map<String, RuleLevel> levels = new HashMap<>();
        linked.chronology()
                .publication()
                .ifPresent(publication -> publication.rules().forEach((code, level) -> {
                    if (isKnown(code, level) && isChangeable(code, level)) {
                        levels.put(code, level.value());
                    }
                }));
        return levels;
    }

    private boolean isKnown(String code, Located<RuleLevel> level) {
        if (!byCode.containsKey(code)) {
            findings.add(unknown(code, level.scalar()));
            return false;
        }
        return true;
    }

    private boolean isChangeable(String code, Located<RuleLevel> level) {
        Rule rule = byCode.get(code);
        if (rule != null && !rule.canBeWaived() && level.value() != RuleLevel.ERROR) {
            findings.add(fixed(code, level.scalar()));
            return false;
        }
        return true;
    }

    private Diagnostic unknown(String code, Scalar at) {
        return Diagnostic.error(RULE_UNKNOWN, at.region(), "there is no rule “" + code + "”")
                .help(Suggestions.nearest(code, byCode.keySet())
                        .map(near -> "did you mean “" + near + "”?")
                        .orElse("docs/rules/README.md lists them all"));
    }

    private static Diagnostic fixed(String code, Scalar at) {
        return Diagnostic.error(RULE_FIXED, at.region(), "the rule “" + code + "” cannot be switched off or waived")
                .help("mend the content; chronology explain " + code + " says how");
    }

    private static Optional<Waiver> waiver(Rule rule, @Nullable Entry entry) {
        return entry == null || !rule.canBeWaived()
                ? Optional.empty()
                : entry.waive().stream()
                        .filter(waiver -> waiver.rule().text().equals(rule.code()))
                        .findFirst();
    }

    private void waivers() {
        for (Entry entry : linked.chronology().entries().values()) {
            for (Waiver waiver : entry.waive()) {
                String code = waiver.rule().text();
                Rule rule = byCode.get(code);
                if (rule == null) {
                    findings.add(unknown(code, waiver.rule()));
                } else if (!rule.canBeWaived()) {
                    findings.add(fixed(code, waiver.rule()));
                } else if (!used.contains(waiver)) {
                    findings.add(Diagnostic.error(
                                    WAIVER_UNUSED,
                                    waiver.rule().region(),
                                    "nothing here breaks the rule “" + code + "”")
                            .help("take the waiver away"));
                }
            }
        }
    }
}
