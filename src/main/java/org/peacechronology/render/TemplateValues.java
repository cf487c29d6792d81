package org.peacechronology.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.MacroAttributeProvider;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peacechronology.site.Html;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;

/**
 * All that a template can reach: the components of the records it is given, the interface's words by {@code t('key')}, and
 * rendered Markdown by {@code | html}.
 *
 * <p>An absent value ({@link Optional#empty()}) is Pebble's {@code null}.
 */
final class TemplateValues extends AbstractExtension {
    /** The accessors of a record's components by name, in their order; each takes an object and gives one. */
    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            var accessors = new LinkedHashMap<String, MethodHandle>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), Components.accessor(component));
            }
            return accessors;
        }
    };

    private final Words words;
    private final boolean keeps;

    /**
     * All values of one engine.
     *
     * @param keeps whether what a template writes once for a value is kept
     */
    TemplateValues(Words words, boolean keeps) {
        this.words = words;
        this.keeps = keeps;
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new Once(keeps), new Macros());
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(TemplateValues::component);
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("t", new Translation());
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("html", new Unescaped());
    }

    /** The component of a record. Lists, maps and the loop variable are left to Pebble; nothing else has any. */
    private static @Nullable ResolvedAttribute component(
            @Nullable Object of,
            Object name,
            Object @Nullable [] arguments,
            ArgumentsNode node,
            EvaluationContextImpl context,
            String file,
            int line) {
        if (!(of instanceof Record)) {
            if (of == null
                    || of instanceof List
                    || of instanceof Map
                    || of instanceof MacroAttributeProvider
                    || isLoop(of)) {
                return null;
            }
            throw new PebbleException(
                    null, "a text or a number has no values of its own, so no “" + name + "”", line, file);
        }
        Map<String, MethodHandle> components = ACCESSORS.get(of.getClass());
        MethodHandle accessor = components.get(String.valueOf(name));
        if (accessor != null && (arguments == null || arguments.length == 0)) {
            return new ResolvedAttribute(value(accessor, of));
        }
        throw new Advised(
                "“" + name + "” is no value of " + of.getClass().getSimpleName() + "; it has "
                        + String.join(", ", components.keySet()),
                line,
                file,
                String.valueOf(name),
                components.keySet(),
                Renderer.ADVICE);
    }

    /** Whether it is the variable {@code loop}, the only object whose methods can be called. */
    static boolean isLoop(Object object) {
        return object.getClass().getName().equals("io.pebbletemplates.pebble.node.ForNode$LoopVariables");
    }

    private static @Nullable Object value(MethodHandle accessor, Object of) {
        Object value = Components.value(accessor, of);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private final class Translation implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("key");
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            String key = String.valueOf(arguments.get("key"));
            if (!words.has(key)) {
                throw new Advised(
                        "there are no words “" + key + "” in templates/words",
                        line,
                        self.getName(),
                        key,
                        words.keys(),
                        "add them to templates/words/" + words.language() + ".yaml");
            }
            try {
                return words.text(key, Map.of());
            } catch (TemplateFailure e) {
                throw new PebbleException(e, e.getMessage(), line, self.getName());
            }
        }
    }

    private static final class Unescaped implements Filter {
        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            if (input instanceof Html html) {
                return new SafeString(html.markup());
            }
            throw new PebbleException(null, "only rendered Markdown can be printed with “html”", line, self.getName());
        }
    }
}
