package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Expression.Entry;
import dev.aloi.inference.template.jinja.Expression.Keyword;
import dev.aloi.inference.template.jinja.Expression.Passed;
import dev.aloi.inference.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operators stand between: literals and names with their subscripts, calls, filters and tests. */
final class OperandParser {
    private static final Set<Kind> ARGUMENT_OF_TEST = Set.of(Kind.NAME, Kind.STRING, Kind.INTEGER, Kind.FLOAT);

    private final TokenStream stream;
    private final ExpressionParser expressions;

    OperandParser(TokenStream stream, ExpressionParser expressions) {
        this.stream = stream;
        this.expressions = expressions;
    }

    Expression signed(boolean withFilters) {
        Token token = stream.current();
        Expression operand;
        if (token.isOperator("-") || token.isOperator("+")) {
            stream.next();
            stream.enter();
            operand = new Expression.Sign(token.line(), token.text().equals("-"), signed(false));
            stream.leave();
        } else {
            operand = primary();
        }
        operand = postfix(operand);
        return withFilters ? filters(operand) : operand;
    }

    private Expression primary() {
        Token token = stream.next();
        int line = token.line();
        return switch (token.kind()) {
            case NAME -> named(token);
            case STRING -> strings(token);
            case INTEGER -> new Expression.Constant(line, Literals.whole(token));
            case FLOAT ->
                new Expression.Constant(
                        line, new Value.Real(Double.parseDouble(token.text().replace("_", ""))));
            case OPERATOR ->
                switch (token.text()) {
                    case "(" -> parenthesised(line);
                    case "[" -> new Expression.ListLiteral(line, list());
                    case "{" -> new Expression.DictLiteral(line, entries());
                    default -> throw unexpected(token);
                };
            default -> throw unexpected(token);
        };
    }

    private static TemplateFault unexpected(Token token) {
        return new TemplateFault(token.line(), "unexpected " + token.description());
    }

    private Expression named(Token token) {
        return switch (token.text()) {
            case "true", "True" -> new Expression.Constant(token.line(), new Value.Bool(true));
            case "false", "False" -> new Expression.Constant(token.line(), new Value.Bool(false));
            case "none", "None" -> new Expression.Constant(token.line(), Value.None.VALUE);
            default -> {
                stream.load(token.text());
                yield new Expression.Name(token.line(), token.text());
            }
        };
    }

    private Expression strings(Token first) {
        StringBuilder text = new StringBuilder(first.text());
        while (stream.current().kind() == Kind.STRING) {
            text.append(stream.next().text());
        }
        return new Expression.Constant(first.line(), new Value.Text(text.toString()));
    }

    private Expression parenthesised(int line) {
        Expression inner = stream.current().isOperator(")")
                ? new Expression.TupleLiteral(line, List.of())
                : expressions.expressions(true);
        stream.expectOperator(")");
        return inner;
    }

    private List<Expression> list() {
        List<Expression> items = new ArrayList<>();
        while (!stream.skipOperator("]")) {
            items.add(expressions.expression());
            if (!stream.current().isOperator("]")) {
                stream.expectOperator(",");
            }
        }
        return items;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        while (!stream.skipOperator("}")) {
            Expression key = expressions.expression();
            stream.expectOperator(":");
            entries.add(new Entry(key, expressions.expression()));
            if (!stream.current().isOperator("}")) {
                stream.expectOperator(",");
            }
        }
        return entries;
    }

    private Expression postfix(Expression start) {
        Expression operand = start;
        while (true) {
            int line = stream.line();
            if (stream.skipOperator(".")) {
                operand = attribute(operand, line);
            } else if (stream.skipOperator("[")) {
                operand = subscript(operand, line);
            } else if (stream.current().isOperator("(")) {
                operand = new Expression.Call(line, operand, passed());
            } else {
                return operand;
            }
        }
    }

    private Expression attribute(Expression object, int line) {
        if (stream.current().kind() == Kind.INTEGER) {
            Token index = stream.next();
            return new Expression.Item(line, object, new Expression.Constant(index.line(), Literals.whole(index)));
        }
        return new Expression.Attribute(line, object, stream.name());
    }

    private Expression subscript(Expression object, int line) {
        Expression start = stream.current().isOperator(":") ? null : expressions.expression();
        if (stream.skipOperator(":")) {
            Expression stop = sliceBound();
            Expression step = stream.skipOperator(":") ? sliceBound() : null;
            stream.expectOperator("]");
            return new Expression.Slice(line, object, start, stop, step);
        }
        stream.expectOperator("]");
        if (start == null) {
            throw stream.fault("a subscript without an index");
        }
        return new Expression.Item(line, object, start);
    }

    private @Nullable Expression sliceBound() {
        boolean open = stream.current().isOperator(":") || stream.current().isOperator("]");
        return open ? null : expressions.expression();
    }

    Passed passed() {
        stream.expectOperator("(");
        List<Expression> positional = new ArrayList<>();
        List<Keyword> named = new ArrayList<>();
        Expression spread = null;
        Expression spreadNamed = null;
        while (!stream.skipOperator(")")) {
            boolean spreadBefore = spread != null || spreadNamed != null;
            if (stream.current().isOperator("*") && !spreadBefore) {
                stream.next();
                spread = expressions.expression();
            } else if (stream.current().isOperator("**") && spreadNamed == null) {
                stream.next();
                spreadNamed = expressions.expression();
            } else if (stream.current().kind() == Kind.NAME
                    && stream.following().isOperator("=")
                    && spreadNamed == null) {
                String name = stream.name();
                stream.next();
                named.add(new Keyword(name, expressions.expression()));
            } else if (spreadBefore || !named.isEmpty()) {
                throw stream.fault("an argument without name after those with names");
            } else {
                positional.add(expressions.expression());
            }
            if (!stream.current().isOperator(")")) {
                stream.expectOperator(",");
            }
        }
        return new Passed(positional, named, spread, spreadNamed);
    }

    Expression filters(Expression start) {
        Expression operand = start;
        while (true) {
            int line = stream.line();
            if (stream.current().isOperator("|")) {
                operand = filterChain(operand);
            } else if (stream.skipName("is")) {
                operand = test(operand, line);
            } else if (stream.current().isOperator("(")) {
                operand = new Expression.Call(line, operand, passed());
            } else {
                return operand;
            }
        }
    }

    /** Filters with a bar before each. */
    Expression filterChain(Expression start) {
        Expression operand = start;
        while (stream.skipOperator("|")) {
            operand = filter(operand);
        }
        return operand;
    }

    private Expression filter(Expression operand) {
        int line = stream.line();
        String name = dotted();
        return new Expression.Filter(line, operand, name, passedIfAny());
    }

    Expression firstFilter(Expression operand) {
        return filterChain(filter(operand));
    }

    private Expression test(Expression operand, int line) {
        boolean negated = stream.skipName("not");
        String name = dotted();
        Passed passed = passedIfAny();
        if (passed.equals(Passed.NOTHING) && startsArgumentOfTest()) {
            passed = new Passed(List.of(postfix(primary())), List.of(), null, null);
        }
        Expression test = new Expression.Test(line, operand, name, passed);
        return negated ? new Expression.Not(line, test) : test;
    }

    private boolean startsArgumentOfTest() {
        Token token = stream.current();
        if (token.isName("is")) {
            throw stream.fault("tests with is cannot be chained");
        }
        boolean ends = token.isName("else") || token.isName("or") || token.isName("and");
        return !ends && (ARGUMENT_OF_TEST.contains(token.kind()) || token.isOperator("[") || token.isOperator("{"));
    }

    private Passed passedIfAny() {
        return stream.current().isOperator("(") ? passed() : Passed.NOTHING;
    }

    private String dotted() {
        StringBuilder name = new StringBuilder(stream.name());
        while (stream.skipOperator(".")) {
            name.append('.').append(stream.name());
        }
        return name.toString();
    }
}
