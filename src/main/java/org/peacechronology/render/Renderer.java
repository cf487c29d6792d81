package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peacechronology.site.Html;
import org.peacechronology.site.PageValue;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;
import org.unbescape.html.HtmlEscape;

/** Pages to bytes: the one door to the template engine. May be used by many threads. */
public final class Renderer {
    static final String ADVICE = "docs/template-values.md lists what each template is given";

    /** The values of every template. */
    private static final List<String> GIVEN = List.of("page", "frame", "jsonLd", "jsonLdHash");

    private final Templates templates;
    private final PebbleEngine engine;
    private final @Nullable Map<String, Kept> kept;
    /** Pages of which nothing is written yet. */
    private final Queue<PageText> idle = new ConcurrentLinkedQueue<>();

    /** A page that was rendered, by its value. */
    private record Kept(PageValue page, SiteFile file) {}

    public Renderer(Templates templates, Words words) {
        this(templates, words, null);
    }

    /** One that keeps what it made, and renders the page at an address again exactly when its value has changed. */
    public static Renderer keeping(Templates templates, Words words) {
        return new Renderer(templates, words, new ConcurrentHashMap<>());
    }

    private Renderer(Templates templates, Words words, @Nullable Map<String, Kept> kept) {
        this.templates = templates;
        this.kept = kept;
        this.engine = new PebbleEngine.Builder()
                .loader(new TemplateLoader(templates))
                .extension(new TemplateValues(words, kept == null))
                // No method can be called but those of the loop variable; TemplateValues reads the components of
                // records.
                .methodAccessValidator((object, method) -> TemplateValues.isLoop(object))
                .registerExtensionCustomizer(new DisallowExtensionCustomizerBuilder()
                        .disallowedFilterKeys(List.of("raw"))
                        .disallowedFunctionKeys(List.of("i18n", "range"))
                        .disallowedTokenParserTags(List.of("autoescape", "cache", "filter", "parallel", "verbatim"))
                        .build())
                .strictVariables(true)
                .autoEscaping(true)
                .addEscapingStrategy(EscapeFilter.HTML_ESCAPE_STRATEGY, Renderer::escaped)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** The files that stand beside the pages as they are: style, scripts, fonts. */
    Map<String, byte[]> assets() {
        return templates.below("assets/");
    }

    /** Every file of the site: its pages, what it brings as bytes, and the assets of the templates. */
    public List<SiteFile> render(Site site) {
        var files = new ArrayList<SiteFile>();
        site.pages().forEach(page -> files.add(render(page)));
        files.addAll(site.files());
        templates.below("assets/").forEach((name, bytes) -> files.add(new SiteFile(name, bytes)));
        return files;
    }

    public SiteFile render(PageValue page) {
        if (kept == null) {
            return made(page);
        }
        Kept known = kept.get(page.frame().address());
        if (known == null || !known.page().equals(page)) {
            known = new Kept(page, made(page));
            kept.put(page.frame().address(), known);
        }
        return known.file();
    }

    private SiteFile made(PageValue page) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("page", page);
        values.put("frame", page.frame());
        String jsonLd = page.frame().jsonLd().map(Renderer::inScript).orElse(null);
        values.put("jsonLd", jsonLd == null ? null : new Html(jsonLd));
        values.put("jsonLdHash", jsonLd == null ? null : sha256(jsonLd));
        PageText out = Objects.requireNonNullElseGet(idle.poll(), PageText::new);
        try {
            engine.getTemplate(page.template()).evaluate(out, values);
        } catch (PebbleException e) {
            throw failure(page.template(), e);
        } catch (TemplateFailure e) {
            throw e;
        } catch (TooLong e) {
            throw TemplateFailure.at(
                    "templates/" + page.template(),
                    0,
                    e.getMessage() + ": " + page.frame().address(),
                    "divide the entry that it shows, or look for a loop within a loop over all entries");
        } catch (RuntimeException e) {
            // The engine says most of what is wrong with a template itself, and fails on the rest: on one that ends
            // within a tag, or divides by zero.
            String what = e.getClass().getSimpleName();
            throw TemplateFailure.at(
                    "templates/" + page.template(),
                    0,
                    "this template, or one it uses, cannot be carried out (" + what + ")",
                    "look for a tag or a quotation mark that is not closed");
        } catch (StackOverflowError e) {
            throw TemplateFailure.at(
                    "templates/" + page.template(), 0, "a template or macro in it uses itself without end", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.bytes();
        idle.add(out);
        return new SiteFile(page.frame().address(), bytes);
    }

    /** As the engine escapes by itself; but most of what is printed holds nothing to escape, which is told at a look. */
    static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'') {
                return HtmlEscape.escapeHtml4Xml(text);
            }
        }
        return text;
    }

    /** JSON that no HTML parser can mistake for the end of its script or for a comment, and that hides nothing. */
    private static String inScript(String json) {
        var out = new StringBuilder(json.length() + 64);
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || PageText.isNotForPages(c)) {
                out.append(json, from, i).append("\\u").append(HexFormat.of().toHexDigits(c));
                from = i + 1;
            }
        }
        return from == 0 ? json : out.append(json, from, json.length()).toString();
    }

    /** As a policy names an inline block; browsers do not run JSON-LD, but checkers ask for it all the same. */
    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private TemplateFailure failure(String template, PebbleException e) {
        String file = e.getFileName() == null ? template : e.getFileName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        String place = "templates/" + file;
        if (e instanceof Advised advised) {
            return TemplateFailure.at(place, line, advised.getPebbleMessage(), advised.advice());
        } else if (e instanceof RootAttributeNotFoundException unknown) {
            String name = unknown.getAttributeName();
            return TemplateFailure.at(
                    place,
                    line,
                    "there is no value “" + name + "” here",
                    Advised.advice(name, GIVEN, "a template is given page and frame, and what a tag of its own names"));
        } else if (e instanceof LoaderException) {
            // Pebble says neither where: the tag that names it is sought, first in the page's own template.
            String name = quoted(String.valueOf(e.getPebbleMessage()));
            Tag tag = tag(template, name);
            return TemplateFailure.at(
                    "templates/" + tag.file(),
                    tag.line(),
                    "there is no template “" + name + "”",
                    Advised.advice(name, templates.below("").keySet(), "templates lie directly in templates/"));
        }
        String message = e.getPebbleMessage() == null ? String.valueOf(e.getMessage()) : e.getPebbleMessage();
        int tail = message.lastIndexOf(" (" + file + ":");
        String sentence = (tail < 0 ? message : message.substring(0, tail)).strip();
        return TemplateFailure.at(
                place, line, sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence, ADVICE);
    }

    private record Tag(String file, int line) {}

    private Tag tag(String first, String name) {
        return Stream.concat(Stream.of(first), templates.below("").keySet().stream())
                .filter(file -> file.endsWith(".html"))
                .flatMap(file -> {
                    List<String> lines = templates.text(file).orElse("").lines().toList();
                    return IntStream.range(0, lines.size())
                            .filter(i -> lines.get(i).contains("'" + name + "'")
                                    || lines.get(i).contains("\"" + name + "\""))
                            .mapToObj(i -> new Tag(file, i + 1));
                })
                .findFirst()
                .orElse(new Tag(first, 0));
    }

    private static String quoted(String message) {
        int from = message.indexOf('“') + 1;
        int to = message.indexOf('”', from);
        return to < 0 ? message : message.substring(from, to);
    }
}
