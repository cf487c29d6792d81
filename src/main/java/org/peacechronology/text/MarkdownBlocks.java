package org.peacechronology.text;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's own reading of headings and lists, asked only at lines that can begin one.
 *
 * <p>At each line the library's heading factory copies all of the paragraph before it, one character after the other, to
 * learn whether there is a paragraph: time then grows with the square of a paragraph's lines. And both factories read
 * their options anew for each text, most of which hold no heading and no list.
 */
abstract class MarkdownBlocks implements CustomBlockParserFactory {

    /** What can be a heading, or the line below one (CommonMark 4.2, 4.3). */
    private static final Pattern HEADING = Pattern.compile("^(?:#{1,6}(?:[ \t]+|$)|(?:=+|-+)[ \t]*$)");

    private final CustomBlockParserFactory library;

    private MarkdownBlocks(CustomBlockParserFactory library) {
        this.library = library;
    }

    /** Whether the words of a line, the spaces before them left out, can begin such a block. */
    abstract boolean canBegin(BasedSequence words);

    /** Whether the library must see each line after the first that can begin such a block. */
    abstract boolean seesWhatFollows();

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Gate(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return library.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return library.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return library.affectsGlobalScope();
    }

    /** Stands before the library's factory while one text is read. */
    private final class Gate implements BlockParserFactory {
        private final DataHolder options;
        private @Nullable BlockParserFactory behind;

        Gate(DataHolder options) {
            this.options = options;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BlockParserFactory opened = behind;
            if (opened == null || !seesWhatFollows()) {
                BasedSequence line = state.getLine();
                int from = state.getNextNonSpaceIndex();
                if (from >= line.length() || !canBegin(line.subSequence(from, line.length()))) {
                    return BlockStart.none();
                }
            }
            if (opened == null) {
                opened = library.apply(options);
                behind = opened;
            }
            return opened.tryStart(state, matched);
        }
    }

    static final class Headings extends MarkdownBlocks {
        Headings() {
            super(new HeadingParser.Factory());
        }

        @Override
        boolean canBegin(BasedSequence words) {
            char first = words.charAt(0);
            return (first == '#' || first == '=' || first == '-')
                    && HEADING.matcher(words).find();
        }

        @Override
        boolean seesWhatFollows() {
            return false;
        }
    }

    static final class Lists extends MarkdownBlocks {
        Lists() {
            super(new ListBlockParser.Factory());
        }

        @Override
        boolean canBegin(BasedSequence words) {
            char first = words.charAt(0);
            return first == '-' || first == '*' || first == '+' || first >= '0' && first <= '9';
        }

        /** A list and its items tell this factory which lines they have taken. */
        @Override
        boolean seesWhatFollows() {
            return true;
        }
    }
}
