package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Expression.Operand;
import dev.aloi.inference.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Expressions by jinja2's precedence, lowest first: if, or, and, not, comparison, + -, ~, * / // %, **, sign. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final TokenStream stream;
    private final OperandParser operands;

    ExpressionParser(TokenStream stream) {
        this.stream = stream;
        this.operands = new OperandParser(stream, this);
    }

    Expression expression() {
        return expression(true);
    }

    Expression expression(boolean withCondition) {
        stream.enter();
        Expression expression = withCondition ? conditional() : either();
        stream.leave();
        return expression;
    }

    /** One expression, or several with commas. */
    Expression expressions(boolean withCondition) {
        int line = stream.line();
        List<Expression> items = new ArrayList<>();
        boolean tuple = false;
        while (!endsTuple()) {
            items.add(expression(withCondition));
            if (!stream.skipOperator(",")) {
                break;
            }
            tuple = true;
        }
        if (!tuple && items.isEmpty()) {
            throw stream.unexpected("an expression");
        }
        return tuple ? new Expression.TupleLiteral(line, items) : items.getFirst();
    }

    boolean endsTuple() {
        Token token = stream.current();
        return token.kind() == Kind.VARIABLE_END
                || token.kind() == Kind.BLOCK_END
                || token.isOperator(")")
                || token.isName("recursive");
    }

    Expression firstFilter(Expression operand) {
        return operands.firstFilter(operand);
    }

    Expression filterChain(Expression operand) {
        return operands.filterChain(operand);
    }

    private Expression conditional() {
        int line = stream.line();
        Expression expression = either();
        while (stream.skipName("if")) {
            Expression test = either();
            Expression otherwise = null;
            if (stream.skipName("else")) {
                stream.enter();
                otherwise = conditional();
                stream.leave();
            }
            expression = new Expression.Conditional(line, test, expression, otherwise);
            line = stream.line();
        }
        return expression;
    }

    private Expression either() {
        int line = stream.line();
        Expression left = both();
        while (stream.skipName("or")) {
            left = new Expression.Either(line, left, both());
            line = stream.line();
        }
        return left;
    }

    private Expression both() {
        int line = stream.line();
        Expression left = negation();
        while (stream.skipName("and")) {
            left = new Expression.Both(line, left, negation());
            line = stream.line();
        }
        return left;
    }

    private Expression negation() {
        if (stream.current().isName("not")) {
            int line = stream.next().line();
            stream.enter();
            Expression operand = negation();
            stream.leave();
            return new Expression.Not(line, operand);
        }
        return comparison();
    }

    private Expression comparison() {
        int line = stream.line();
        Expression first = sum();
        List<Operand> rest = new ArrayList<>();
        for (String operator = comparator(); operator != null; operator = comparator()) {
            rest.add(new Operand(operator, sum()));
        }
        return rest.isEmpty() ? first : new Expression.Compared(line, first, rest);
    }

    private @Nullable String comparator() {
        Token token = stream.current();
        if (token.kind() == Kind.OPERATOR && COMPARISONS.contains(token.text())) {
            return stream.next().text();
        }
        if (stream.skipName("in")) {
            return "in";
        }
        if (token.isName("not") && stream.following().isName("in")) {
            stream.next();
            stream.next();
            return "not in";
        }
        return null;
    }

    private Expression sum() {
        int line = stream.line();
        Expression left = concatenation();
        for (String operator = operator("+", "-"); operator != null; operator = operator("+", "-")) {
            left = new Expression.Binary(line, operator, left, concatenation());
            line = stream.line();
        }
        return left;
    }

    private Expression concatenation() {
        int line = stream.line();
        List<Expression> parts = new ArrayList<>(List.of(product()));
        while (stream.skipOperator("~")) {
            parts.add(product());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Concatenation(line, parts);
    }

    private Expression product() {
        int line = stream.line();
        Expression left = power();
        for (String operator = multiplying(); operator != null; operator = multiplying()) {
            left = new Expression.Binary(line, operator, left, power());
            line = stream.line();
        }
        return left;
    }

    private Expression power() {
        int line = stream.line();
        Expression left = operands.signed(true);
        while (stream.skipOperator("**")) {
            left = new Expression.Binary(line, "**", left, operands.signed(true));
            line = stream.line();
        }
        return left;
    }

    private @Nullable String multiplying() {
        return operator("*", "/", "//", "%");
    }

    private @Nullable String operator(String... operators) {
        for (String operator : operators) {
            if (stream.skipOperator(operator)) {
                return operator;
            }
        }
        return null;
    }
}
