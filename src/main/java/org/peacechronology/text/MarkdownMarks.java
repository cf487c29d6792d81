package org.peacechronology.text;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teaches Flexmark cross-links and claim references, so that neither is one inside code or after a backslash. */
final class MarkdownMarks implements InlineParserExtensionFactory {

    /** A cross-link or claim reference in Flexmark's tree. */
    static final class Mark extends Node {

        private final Brackets.Found found;

        Mark(BasedSequence chars, Brackets.Found found) {
            super(chars);
            this.found = found;
        }

        Optional<MarkdownText.Problem> problem(Span span) {
            return found.isWrong() ? Optional.of(found.problem(span)) : Optional.empty();
        }

        /** What is shown of it: one that is wrong stays as it was typed. */
        Markup.Inline markup(Span span) {
            return found.isWrong() ? new Markup.Text(span, getChars().toString()) : found.markup(span);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    private static final InlineParserExtension AT_BRACKET = new InlineParserExtension() {
        @Override
        public boolean parse(LightInlineParser parser) {
            int at = parser.getIndex();
            BasedSequence input = parser.getInput();
            if (input.charAt(at) == '!') {
                return exclamation(parser, input, at);
            }
            Optional<Brackets.Found> found = Brackets.at(input, at);
            found.ifPresent(mark -> {
                parser.flushTextNode();
                parser.appendNode(new Mark(input.subSequence(at, mark.end()), mark));
                parser.setIndex(mark.end());
            });
            return found.isPresent();
        }

        /** "Peace![^met]" ends in an exclamation mark and a reference, and has no image. */
        private boolean exclamation(LightInlineParser parser, BasedSequence input, int at) {
            if (Brackets.at(input, at + 1).isEmpty()) {
                return false;
            }
            parser.appendText(input, at, at + 1);
            parser.setIndex(at + 1);
            return true;
        }

        @Override
        public void finalizeBlock(InlineParser parser) {}

        @Override
        public void finalizeDocument(InlineParser parser) {}
    };

    @Override
    public CharSequence getCharacters() {
        return "[!";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
        return AT_BRACKET;
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
