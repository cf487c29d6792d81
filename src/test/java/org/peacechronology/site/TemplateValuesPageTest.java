package org.peacechronology.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/template-values.md}: every value that a template gets, read off the records and their comments.
 *
 * <p>{@code -Dgolden=write} writes the page anew; its difference is then read.
 */
class TemplateValuesPageTest {

    private static final Path PAGE = Path.of("docs/template-values.md");
    private static final Path SOURCES = Path.of("src/main/java/org/peacechronology/site");

    private final Map<String, Class<?>> reached = new TreeMap<>();

    @Test
    void every_value_of_every_template_is_documented() throws Exception {
        String page = page();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void every_template_of_a_page_is_listed_in_the_overview() throws Exception {
        String overview = Files.readString(Path.of("docs/templates.md"));
        try (Stream<Path> templates = Files.list(Path.of("templates"))) {
            templates
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".html"))
                    .forEach(name -> assertThat(overview).contains("`" + name + "`"));
        }
    }

    private String page() throws Exception {
        StringBuilder out = new StringBuilder("""
                # What each template is given

                Made from the program by a test, so it is complete. [Templates](templates.md) says how to use it.

                Every template gets `page`, the record below its name, and `frame`, a [Frame](#frame). *May be absent*: the value is
                then `null`. A text is printed escaped; *Html* is Markdown that was rendered, for `| html`. `layout.html` gets `jsonLd`
                and `jsonLdHash` as well: the page's JSON-LD document and its SHA-256 for the policy, which may be `null`.

                """);
        for (Class<?> type : pages()) {
            out.append("## ").append(template(type)).append("\n\n");
            describe(type, out);
        }
        out.append("# The records in them\n\n");
        List<String> done = new ArrayList<>();
        while (done.size() < reached.size()) {
            // Describing one may reach others; the page lists them by name all the same.
            for (Map.Entry<String, Class<?>> each : List.copyOf(reached.entrySet())) {
                if (!done.contains(each.getKey())) {
                    describe(each.getValue(), new StringBuilder());
                    done.add(each.getKey());
                }
            }
        }
        for (Map.Entry<String, Class<?>> each : reached.entrySet()) {
            out.append("## ").append(each.getKey()).append("\n\n");
            describe(each.getValue(), out);
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static List<Class<?>> pages() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith("Page.java"))
                    .map(name -> type(name.substring(0, name.length() - ".java".length())))
                    .filter(PageValue.class::isAssignableFrom)
                    .sorted(Comparator.comparing(TemplateValuesPageTest::template))
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.peacechronology.site." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String template(Class<?> page) {
        Matcher matcher = Pattern.compile("return \"([a-z-]+\\.html)\";").matcher(source(page));
        assertThat(matcher.find()).as(page.getSimpleName()).isTrue();
        return matcher.group(1);
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void describe(Class<?> type, StringBuilder out) {
        String comment = comment(type);
        String head = words(comment.split("@param", 2)[0].split("<p>", 2)[0]);
        if (!head.isEmpty()) {
            out.append(head).append("\n\n");
        }
        out.append("| value | what it is |\n|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            String said = param(comment, component.getName());
            out.append("| `").append(component.getName()).append("` | ");
            out.append(kind(component.getGenericType()));
            out.append(said.isEmpty() ? "" : ": " + said).append(" |\n");
        }
        out.append('\n');
    }

    /** The comment right before a record, without its stars. */
    private static String comment(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String source = source(outer);
        int at = source.indexOf("record " + type.getSimpleName() + "(");
        int end = source.lastIndexOf("*/", at);
        boolean own = end >= 0 && source.substring(end + 2, at).isBlank()
                || end >= 0 && source.substring(end + 2, at).strip().equals("public");
        return own ? source.substring(source.lastIndexOf("/**", end) + 3, end).replaceAll("(?m)^\\s*\\* ?", "") : "";
    }

    private static String param(String comment, String name) {
        Matcher matcher = Pattern.compile("@param " + name + "\\s+([^@]*(?:\\{@[^}]*}[^@]*)*)")
                .matcher(comment);
        return matcher.find() ? words(matcher.group(1)) : "";
    }

    private static String words(String text) {
        return text.replaceAll("\\{@(?:code|link|linkplain) ([^}]*(?:\\{[^}]*})?[^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private String kind(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type argument = parameterized.getActualTypeArguments()[0];
            if (parameterized.getRawType() == Optional.class) {
                return kind(argument) + ", may be absent";
            } else if (parameterized.getRawType() == List.class) {
                return "list of " + kind(argument);
            }
            throw new AssertionError("a template cannot use " + type);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "text";
        } else if (plain == int.class || plain == Integer.class || plain == double.class || plain == long.class) {
            return "number";
        } else if (plain == boolean.class) {
            return "true or false";
        } else if (plain == Html.class) {
            return "*Html*";
        } else if (plain.isEnum()) {
            return "one of "
                    + Stream.of(plain.getEnumConstants())
                            .map(each -> "`" + each + "`")
                            .collect(Collectors.joining(", "));
        }
        assertThat(plain.isRecord()).as("a template can use " + plain).isTrue();
        String name = name(plain);
        reached.put(name, plain);
        return "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT).replace(".", "") + ")";
    }

    /** {@code EventPage.Claim}. */
    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : name(type.getEnclosingClass()) + "." + type.getSimpleName();
    }
}
