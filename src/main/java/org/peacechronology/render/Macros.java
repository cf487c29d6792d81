package org.peacechronology.render;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.Macro;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import io.pebbletemplates.pebble.tokenParser.MacroTokenParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The engine's tag {@code {% macro NAME(…) %}}, of which what it writes is {@link Written counted}. */
final class Macros extends MacroTokenParser {

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        return new Node((MacroNode) super.parse(token, parser));
    }

    private static final class Node extends MacroNode {

        Node(MacroNode parsed) {
            super(parsed.getName(), parsed.getArgs(), parsed.getBody());
        }

        @Override
        public Macro getMacro() {
            return new Counted(this, super.getMacro().getArgumentNames());
        }
    }

    private record Counted(MacroNode node, List<String> arguments) implements Macro {

        @Override
        public String getName() {
            return node.getName();
        }

        @Override
        public List<String> getArgumentNames() {
            return arguments;
        }

        @Override
        public String call(PebbleTemplateImpl self, EvaluationContextImpl context, Map<String, Object> given) {
            Written text = Written.on(context);
            ScopeChain scopes = context.getScopeChain();
            scopes.pushLocalScope();
            for (NamedArgumentNode argument : node.getArgs().getNamedArgs()) {
                Expression<?> usual = argument.getValueExpression();
                scopes.put(argument.getName(), usual == null ? null : usual.evaluate(self, context));
            }
            scopes.pushScope(given);
            try {
                node.getBody().render(self, text, context);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // Nothing of it is written to a disk.
            } finally {
                scopes.popScope();
                scopes.popScope();
            }
            return text.end();
        }
    }
}
