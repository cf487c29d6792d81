package org.peacechronology.render;

import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tag {@code {% once EXPRESSION as NAME %} … {% endonce %}}: what stands in it is written once for each value and kept,
 * as pages of one site share their heads, their feet and the entries of their lists. Within it only {@code NAME} can be
 * seen, so that nothing else can make a difference.
 *
 * <p>Values are told apart as objects: an equal value that was made a second time is written a second time.
 */
final class Once implements TokenParser {
    private final boolean keeps;

    /**
     * The tag for one engine.
     *
     * @param keeps false for a program that runs on while values come and go: nothing is kept, and all written each time
     */
    Once(boolean keeps) {
        this.keeps = keeps;
    }

    @Override
    public String getTag() {
        return "once";
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        parser.getStream().next();
        Expression<?> value = parser.getExpressionParser().parseExpression();
        parser.getStream().expect(Token.Type.NAME, "as");
        String name = parser.getExpressionParser().parseNewVariableName();
        if (name.equals("loop")) {
            throw new ParserException(
                    null,
                    "“loop” is taken",
                    token.getLineNumber(),
                    parser.getStream().getFilename());
        }
        parser.getStream().expect(Token.Type.EXECUTE_END);
        BodyNode body = parser.subparse(each -> each.test(Token.Type.NAME, "endonce"));
        parser.getStream().next();
        parser.getStream().expect(Token.Type.EXECUTE_END);
        return new Node(token.getLineNumber(), value, name, body, keeps);
    }

    /** An object as itself, whatever it equals. */
    private record Same(Object value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.value == value;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(value);
        }
    }

    private static final class Node extends AbstractRenderableNode {
        private final Expression<?> value;
        private final String name;
        private final BodyNode body;
        private final boolean keeps;
        private final Map<Same, String> written = new ConcurrentHashMap<>();

        Node(int line, Expression<?> value, String name, BodyNode body, boolean keeps) {
            super(line);
            this.value = value;
            this.name = name;
            this.body = body;
            this.keeps = keeps;
        }

        /** Shows the body to those who look through the template, as the one who escapes all that it prints. */
        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
            visitor.visit(body);
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            Object of = value.evaluate(self, context);
            if (!keeps || of == null) {
                writer.write(body(self, of, context));
                return;
            }
            var key = new Same(of);
            String known = written.get(key);
            if (known == null) {
                known = body(self, of, context);
                written.put(key, known);
            }
            writer.write(known);
        }

        private String body(PebbleTemplateImpl self, Object of, EvaluationContextImpl context) throws IOException {
            Written text = Written.on(context);
            ScopeChain scopes = context.getScopeChain();
            scopes.pushLocalScope();
            try {
                scopes.put(name, of);
                body.render(self, text, context);
            } finally {
                scopes.popScope();
            }
            return text.end();
        }
    }
}
