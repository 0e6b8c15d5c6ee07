package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Expression.Passed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions to values. */
final class Evaluator {
    private final Operations operations;
    private final Globals globals;
    private final Access access;
    private final ValueTests tests;
    private final Filters filters;
    private int line = 1;

    Evaluator(Operations operations, Globals globals) {
        this.operations = operations;
        this.globals = globals;
        this.access = new Access(operations);
        this.tests = new ValueTests(operations);
        this.filters = new Filters(operations, access, tests);
    }

    /** Where the evaluation stands, for faults. */
    int line() {
        return line;
    }

    void at(int newLine) {
        line = newLine;
        operations.budget().step();
    }

    Value evaluate(Expression expression, Scope scope) {
        at(expression.line());
        return switch (expression) {
            case Expression.Constant constant -> constant.value();
            case Expression.Name name -> name(name.name(), scope);
            case Expression.ListLiteral literal -> new Value.ListOf(all(literal.items(), scope));
            case Expression.TupleLiteral literal -> new Value.Tuple(all(literal.items(), scope));
            case Expression.DictLiteral literal -> dict(literal, scope);
            case Expression.Attribute attribute -> attribute(attribute, scope);
            case Expression.Item item -> access.item(evaluate(item.object(), scope), evaluate(item.key(), scope));
            case Expression.Slice slice -> slice(slice, scope);
            case Expression.Call call -> call(call, arguments(call.passed(), scope), scope);
            case Expression.Filter filter -> filter(filter, scope);
            case Expression.Test test -> {
                Value operand = evaluate(test.operand(), scope);
                yield new Value.Bool(tests.test(test.name(), operand, arguments(test.passed(), scope)));
            }
            case Expression.Not not ->
                new Value.Bool(!evaluate(not.operand(), scope).truth());
            case Expression.Sign sign ->
                operations.arithmetic().signed(sign.negative(), evaluate(sign.operand(), scope));
            case Expression.Both both -> {
                Value left = evaluate(both.left(), scope);
                yield left.truth() ? evaluate(both.right(), scope) : left;
            }
            case Expression.Either either -> {
                Value left = evaluate(either.left(), scope);
                yield left.truth() ? left : evaluate(either.right(), scope);
            }
            case Expression.Binary binary ->
                operations
                        .arithmetic()
                        .apply(binary.operator(), evaluate(binary.left(), scope), evaluate(binary.right(), scope));
            case Expression.Concatenation parts -> operations.arithmetic().concatenated(all(parts.parts(), scope));
            case Expression.Compared compared -> compared(compared, scope);
            case Expression.Conditional conditional -> conditional(conditional, scope);
        };
    }

    private Value filter(Expression.Filter filter, Scope scope) {
        Value operand = evaluate(filter.operand(), scope);
        Arguments arguments = arguments(filter.passed(), scope);
        at(filter.line());
        return filters.apply(filter.name(), operand, arguments);
    }

    private Value name(String name, Scope scope) {
        Value value = scope.find(name);
        return value == null ? globals.get(name) : value;
    }

    private List<Value> all(List<Expression> expressions, Scope scope) {
        List<Value> values = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> values.add(evaluate(expression, scope)));
        return values;
    }

    private Value dict(Expression.DictLiteral literal, Scope scope) {
        Dict dict = new Dict();
        literal.entries().forEach(entry -> dict.put(evaluate(entry.key(), scope), evaluate(entry.value(), scope)));
        return dict;
    }

    private Value attribute(Expression.Attribute attribute, Scope scope) {
        Value object = evaluate(attribute.object(), scope);
        at(attribute.line());
        return access.attribute(object, attribute.name());
    }

    private Value slice(Expression.Slice slice, Scope scope) {
        Value object = evaluate(slice.object(), scope);
        return access.slice(
                object, bound(slice.start(), scope), bound(slice.stop(), scope), bound(slice.step(), scope));
    }

    private @Nullable Value bound(@Nullable Expression expression, Scope scope) {
        return expression == null ? null : evaluate(expression, scope);
    }

    Value call(Expression.Call call, Arguments arguments, Scope scope) {
        Value callee = evaluate(call.callee(), scope);
        at(call.line());
        if (!(callee instanceof Value.Function function)) {
            throw Fault.operand("a call", callee);
        }
        return function.call(arguments);
    }

    Arguments arguments(Passed passed, Scope scope) {
        if (passed.equals(Passed.NOTHING)) {
            return Arguments.NONE;
        }
        List<Value> positional = new ArrayList<>(all(passed.positional(), scope));
        if (passed.spread() != null) {
            positional.addAll(operations.items(evaluate(passed.spread(), scope)));
        }
        Map<String, Value> named = new LinkedHashMap<>();
        passed.named().forEach(keyword -> name(named, keyword.name(), evaluate(keyword.value(), scope)));
        if (passed.spreadNamed() != null) {
            spread(evaluate(passed.spreadNamed(), scope), named);
        }
        return new Arguments(positional, named);
    }

    private static void spread(Value value, Map<String, Value> named) {
        if (!(value instanceof Dict dict)) {
            throw Fault.operand("**", value);
        }
        dict.entries().forEach((key, entry) -> {
            if (!(key instanceof Value.Text(String name))) {
                throw Fault.operand("a name after **", key);
            }
            name(named, name, entry);
        });
    }

    private static void name(Map<String, Value> named, String name, Value value) {
        if (named.put(name, value) != null) {
            throw new Fault("an argument is given twice");
        }
    }

    private Value compared(Expression.Compared compared, Scope scope) {
        Value left = evaluate(compared.first(), scope);
        for (Expression.Operand operand : compared.rest()) {
            Value right = evaluate(operand.expression(), scope);
            at(compared.line());
            if (!operations.comparison().compared(operand.operator(), left, right)) {
                return new Value.Bool(false);
            }
            left = right;
        }
        return new Value.Bool(true);
    }

    private Value conditional(Expression.Conditional conditional, Scope scope) {
        if (evaluate(conditional.test(), scope).truth()) {
            return evaluate(conditional.then(), scope);
        }
        return conditional.otherwise() == null ? new Value.Undefined("") : evaluate(conditional.otherwise(), scope);
    }
}
