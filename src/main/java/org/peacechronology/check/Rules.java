package org.peacechronology.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.RuleLevel;
import org.peacechronology.model.Waiver;
import org.peacechronology.read.Fault;
import org.peacechronology.text.Scalar;
import org.peacechronology.work.Workers;

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
                            new IdWithdrawn(),
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

    /** The rules whose findings a mistyped key beside them cannot cause. */
    private static final Set<String> STANDS_ALONE = Set.of(
            "quote-not-found",
            "quote-altered-number",
            "quote-drops-negation",
            "quote-outside-body",
            "quote-pieces-out-of-order",
            "quote-empty",
            "quote-invisible-character",
            "quote-mixed-script",
            "elision-drops-negation",
            "quote-cut-from-negation",
            "bracket-hides-source",
            "id-unknown",
            "id-withdrawn",
            "id-wrong-kind",
            "claim-unknown",
            "source-changed",
            "seed-missing",
            "body-not-found");

    /** The codes of findings about the rules themselves. */
    private static final String RULE_UNKNOWN = "rule-unknown";

    private static final String RULE_FIXED = "rule-fixed";
    private static final String WAIVER_UNUSED = "waiver-unused";

    /** Codes that are no rule's and cannot be waived either: what cannot be read, and misuse of the rules themselves. */
    private static final Set<String> FIXED = Stream.concat(
                    Arrays.stream(Fault.values()).map(Fault::code), Stream.of(RULE_UNKNOWN, RULE_FIXED, WAIVER_UNUSED))
            .collect(Collectors.toUnmodifiableSet());

    private final LinkedChronology linked;
    private final RuleMemory memory;
    private final Map<String, Rule> byCode = new HashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<Waiver> used = new HashSet<>();

    private Rules(LinkedChronology linked, List<Rule> rules, RuleMemory memory) {
        this.linked = linked;
        this.memory = memory;
        rules.forEach(rule -> byCode.put(rule.code(), rule));
    }

    /** Every code that {@link #check} can give: those of the rules, and those of findings about the rules themselves. */
    public static List<String> codes() {
        return Stream.concat(ALL.stream().map(Rule::code), Stream.of(RULE_UNKNOWN, RULE_FIXED, WAIVER_UNUSED))
                .toList();
    }

    /** By the code of every rule, whether it may be waived, softened and switched off. */
    public static Map<String, Boolean> changeable() {
        Map<String, Boolean> changeable = new TreeMap<>();
        FIXED.forEach(code -> changeable.put(code, false));
        ALL.forEach(rule -> changeable.put(rule.code(), rule.canBeWaived()));
        return changeable;
    }

    /** Holds a chronology to every rule. */
    public static Checked check(LinkedChronology linked) {
        return check(linked, new RuleMemory());
    }

    /** The same, and asks the rules only for what is other than in the last check with this memory. */
    public static Checked check(LinkedChronology linked, RuleMemory memory) {
        return new Rules(linked, ALL, memory).run();
    }

    /** A rule, how much it counts, and what it found. */
    private record Ran(Rule rule, RuleLevel level, List<Diagnostic> found) {
        Ran(Rule rule, RuleLevel level) {
            this(rule, level, List.of());
        }

        Ran on(LinkedChronology linked, RuleMemory memory, Mentioned mentioned) {
            return new Ran(rule, level, memory.of(rule, linked, mentioned));
        }
    }

    private Checked run() {
        Map<String, Entry> byFile = new HashMap<>();
        linked.chronology()
                .entries()
                .values()
                .forEach(entry -> byFile.put(entry.region().file(), entry));
        Map<String, RuleLevel> levels = levels();
        List<Diagnostic> waived = new ArrayList<>();
        memory.begin(linked);
        Mentioned mentioned = new Mentioned();
        // The rules look at the chronology beside each other; what they found is gone through in their order.
        List<Ran> asked = ALL.stream()
                .map(rule -> new Ran(
                        rule,
                        levels.getOrDefault(
                                rule.code(), rule.severity() == Severity.ERROR ? RuleLevel.ERROR : RuleLevel.WARNING)))
                .filter(each -> each.level() != RuleLevel.OFF)
                .toList();
        List<Ran> ran = Workers.map(asked, each -> each.on(linked, memory, mentioned));
        for (Ran each : ran) {
            Severity severity = each.level() == RuleLevel.ERROR ? Severity.ERROR : Severity.WARNING;
            for (Diagnostic found : each.found()) {
                Entry entry = byFile.get(found.region().file());
                if (mayFollow(each.rule().code(), entry)) {
                    continue;
                }
                Optional<Waiver> waiver = waiver(each.rule(), entry);
                waiver.ifPresent(used::add);
                (waiver.isPresent() ? waived : findings).add(found.severity(severity));
            }
        }
        waivers();
        List<Diagnostic> causes = QuotationRules.withoutConsequences(findings);
        return new Checked(causes, QuotationTally.of(linked, causes, waived));
    }

    /** Whether a finding may only follow from a key that was mistyped: what the key was to say is missing. */
    private boolean mayFollow(String code, @Nullable Entry entry) {
        return entry != null && linked.chronology().flawed().contains(entry.id()) && !STANDS_ALONE.contains(code);
    }

    private Map<String, RuleLevel> levels() {
        Map<String, RuleLevel> levels = new HashMap<>();
        linked.chronology()
                .publication()
                .ifPresent(publication -> publication.rules().forEach((code, level) -> {
                    if (isChangeable(code, level.value() == RuleLevel.ERROR)) {
                        levels.put(code.text(), level.value());
                    }
                }));
        return levels;
    }

    /** Whether the rule is known and may be waived or softened; if not, that is a finding. */
    private boolean isChangeable(Scalar code, boolean staysError) {
        Rule rule = byCode.get(code.text());
        if (rule == null && !FIXED.contains(code.text())) {
            findings.add(Diagnostic.error(RULE_UNKNOWN, code.region(), "there is no rule “" + code + "”")
                    .label("unknown")
                    .help(Suggestions.nearest(code.text(), byCode.keySet())
                            .map(near -> "did you mean “" + near + "”?")
                            .orElse("chronology explain lists them all")));
            return false;
        } else if (!staysError && (rule == null || !rule.canBeWaived())) {
            findings.add(Diagnostic.error(
                            RULE_FIXED, code.region(), "“" + code + "” cannot be waived, softened or switched off")
                    .help("mend the content; chronology explain " + code + " says how"));
            return false;
        }
        return true;
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
            if (linked.chronology().flawed().contains(entry.id())) {
                continue;
            }
            for (Waiver waiver : entry.waive()) {
                Scalar code = waiver.rule();
                if (isChangeable(code, false) && !used.contains(waiver)) {
                    findings.add(Diagnostic.error(
                                    WAIVER_UNUSED, code.region(), "nothing in this file breaks the rule “" + code + "”")
                            .help("take the waiver away"));
                }
            }
        }
    }
}
