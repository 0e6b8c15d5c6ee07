package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the parsers stand. */
final class TokenStream {
    /** Far beyond any template's, well within the stack. */
    private static final int DEEPEST = 150;

    private final List<Token> tokens;
    private final Deque<Set<String>> loaded = new ArrayDeque<>();
    private int position;
    private int depth;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token current() {
        return tokens.get(position);
    }

    Token following() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    int line() {
        return current().line();
    }

    Token next() {
        Token token = current();
        if (token.kind() != Kind.END) {
            position++;
        }
        return token;
    }

    boolean skipOperator(String operator) {
        return skipIf(current().isOperator(operator));
    }

    boolean skipName(String name) {
        return skipIf(current().isName(name));
    }

    private boolean skipIf(boolean matches) {
        if (matches) {
            next();
        }
        return matches;
    }

    void expectOperator(String operator) {
        if (!skipOperator(operator)) {
            throw unexpected("'" + operator + "'");
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    String name() {
        return expect(Kind.NAME, "a name").text();
    }

    Token expect(Kind kind, String what) {
        if (current().kind() != kind) {
            throw unexpected(what);
        }
        return next();
    }

    TemplateFault unexpected(String expected) {
        return fault("expected " + expected + ", found " + current().description());
    }

    TemplateFault fault(String reason) {
        return new TemplateFault(line(), reason);
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw fault("nested deeper than " + DEEPEST);
        }
    }

    void leave() {
        depth--;
    }

    /** From here on names are noted, for a macro. */
    void noteNames() {
        loaded.push(new HashSet<>());
    }

    Set<String> notedNames() {
        return loaded.pop();
    }

    void load(String name) {
        loaded.forEach(names -> names.add(name));
    }
}
