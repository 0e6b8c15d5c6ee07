package dev.aloi.inference.template.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression, with the line it stands on. */
sealed interface Expression {
    int line();

    record Constant(int line, Value value) implements Expression {}

    record Name(int line, String name) implements Expression {}

    record ListLiteral(int line, List<Expression> items) implements Expression {}

    record TupleLiteral(int line, List<Expression> items) implements Expression {}

    record DictLiteral(int line, List<Entry> entries) implements Expression {}

    /** Of a mapping. */
    record Entry(Expression key, Expression value) {}

    record Attribute(int line, Expression object, String name) implements Expression {}

    record Item(int line, Expression object, Expression key) implements Expression {}

    record Slice(
            int line,
            Expression object,
            @Nullable Expression start,
            @Nullable Expression stop,
            @Nullable Expression step)
            implements Expression {}

    record Call(int line, Expression callee, Passed passed) implements Expression {}

    record Filter(int line, Expression operand, String name, Passed passed) implements Expression {}

    record Test(int line, Expression operand, String name, Passed passed) implements Expression {}

    record Not(int line, Expression operand) implements Expression {}

    record Sign(int line, boolean negative, Expression operand) implements Expression {}

    record Both(int line, Expression left, Expression right) implements Expression {}

    record Either(int line, Expression left, Expression right) implements Expression {}

    record Binary(int line, String operator, Expression left, Expression right) implements Expression {}

    record Concatenation(int line, List<Expression> parts) implements Expression {}

    /** Chained as in Python: a &lt; b &lt; c. */
    record Compared(int line, Expression first, List<Operand> rest) implements Expression {}

    /** What a comparison goes on with. */
    record Operand(String operator, Expression expression) {}

    record Conditional(
            int line,
            Expression test,
            Expression then,
            @Nullable Expression otherwise) implements Expression {}

    /** Arguments as written, with the * and ** ones. */
    record Passed(
            List<Expression> positional,
            List<Keyword> named,
            @Nullable Expression spread,
            @Nullable Expression spreadNamed) {
        static final Passed NOTHING = new Passed(List.of(), List.of(), null, null);
    }

    /** An argument with its name. */
    record Keyword(String name, Expression value) {}
}
