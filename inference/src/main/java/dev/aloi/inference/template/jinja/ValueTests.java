package dev.aloi.inference.template.jinja;

import java.util.List;

/** What stands after is. */
final class ValueTests {
    private final Operations operations;

    ValueTests(Operations operations) {
        this.operations = operations;
    }

    boolean test(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "defined" -> none(name, arguments, !(value instanceof Value.Undefined));
            case "undefined" -> none(name, arguments, value instanceof Value.Undefined);
            case "none" -> none(name, arguments, value instanceof Value.None);
            case "boolean" -> none(name, arguments, value instanceof Value.Bool);
            case "true" -> none(name, arguments, value instanceof Value.Bool(boolean bool) && bool);
            case "false" -> none(name, arguments, value instanceof Value.Bool(boolean bool) && !bool);
            case "integer" -> none(name, arguments, value instanceof Value.Int);
            case "float" -> none(name, arguments, value instanceof Value.Real);
            case "number" -> none(name, arguments, Comparison.isNumber(value));
            case "string" -> none(name, arguments, value instanceof Value.Text || value instanceof Value.Markup);
            case "mapping" -> none(name, arguments, value instanceof Dict);
            case "callable" ->
                none(name, arguments, value instanceof Value.Function || value instanceof Value.Undefined);
            case "iterable" -> none(name, arguments, isIterable(value));
            case "sequence" -> none(name, arguments, isSequence(value));
            case "odd" -> none(name, arguments, remainder(value, new Value.Int(2)) == 1);
            case "even" -> none(name, arguments, remainder(value, new Value.Int(2)) == 0);
            case "divisibleby" -> remainder(value, only(name, arguments)) == 0;
            case "lower" ->
                none(name, arguments, Texts.isLower(operations.printing().text(value)));
            case "upper" ->
                none(name, arguments, Texts.isUpper(operations.printing().text(value)));
            case "sameas" -> same(value, only(name, arguments));
            case "in" -> operations.comparison().contains(only(name, arguments), value);
            default -> operations.comparison().compared(operator(name), value, only(name, arguments));
        };
    }

    private static String operator(String name) {
        return switch (name) {
            case "==", "eq", "equalto" -> "==";
            case "!=", "ne" -> "!=";
            case ">", "gt", "greaterthan" -> ">";
            case ">=", "ge" -> ">=";
            case "<", "lt", "lessthan" -> "<";
            case "<=", "le" -> "<=";
            default -> throw new Fault("the test " + Fault.name(name) + " is not supported");
        };
    }

    private static boolean none(String name, Arguments arguments, boolean answer) {
        arguments.bind(name);
        return answer;
    }

    private static Value only(String name, Arguments arguments) {
        return arguments.bind(name, "other").need("other");
    }

    private double remainder(Value value, Value by) {
        Value remainder = operations.arithmetic().apply("%", value, by);
        if (!Comparison.isNumber(remainder)) {
            throw Fault.operand("a remainder", value);
        }
        return Arithmetic.number(remainder);
    }

    private static boolean isIterable(Value value) {
        return switch (value) {
            case Value.Sequence _, Dict _, Value.Text _, Value.Markup _, Value.Undefined _, Value.Stream _, Loop _ ->
                true;
            default -> false;
        };
    }

    private static boolean isSequence(Value value) {
        return switch (value) {
            case Value.View _ -> false;
            case Value.Sequence _, Dict _, Value.Text _, Value.Markup _, Value.Undefined _ -> true;
            default -> false;
        };
    }

    /** Numbers and texts that are equal may or may not be one object in Python. */
    private static boolean same(Value value, Value other) {
        boolean plain =
                List.of(value, other).stream().allMatch(v -> v instanceof Value.None || v instanceof Value.Bool);
        if (plain) {
            return value.equals(other);
        }
        if (value.getClass().equals(other.getClass())) {
            throw Fault.operand("sameas", value);
        }
        return false;
    }
}
