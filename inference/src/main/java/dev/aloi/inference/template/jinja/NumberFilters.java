package dev.aloi.inference.template.jinja;

import org.jspecify.annotations.Nullable;

/** Filters that make a number of what they get. */
final class NumberFilters {
    private final Operations operations;

    NumberFilters(Operations operations) {
        this.operations = operations;
    }

    @Nullable
    Value apply(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "int" -> whole(value, arguments.bind(name, "default", "base"));
            case "float" -> number(value, arguments.bind(name, "default"));
            case "abs" -> absolute(value, arguments.bind(name));
            case "round" -> round(value, arguments.bind(name, "precision", "method"));
            default -> null;
        };
    }

    private static Value whole(Value value, Arguments.Bound bound) {
        if (bound.whole("base", 10) != 10) {
            throw new Fault("int with another base is not supported");
        }
        Value otherwise = bound.get("default", new Value.Int(0));
        return switch (value) {
            case Value.Int _ -> value;
            case Value.Bool _ -> new Value.Int(Arithmetic.whole(value));
            case Value.Real(double number) when Double.isNaN(number) -> otherwise;
            case Value.Real(double number) -> new Value.Int(Numbers.truncated(number));
            case Value.Text(String text) -> whole(text, otherwise);
            case Value.Undefined _, Value.Markup _ -> throw Fault.operand("int", value);
            default -> otherwise;
        };
    }

    private static Value whole(String text, Value otherwise) {
        Long whole = Numbers.whole(text);
        if (whole != null) {
            return new Value.Int(whole);
        }
        Double number = Numbers.number(text);
        return number == null || number.isNaN() ? otherwise : new Value.Int(Numbers.truncated(number));
    }

    private static Value number(Value value, Arguments.Bound bound) {
        Value otherwise = bound.get("default", new Value.Real(0));
        return switch (value) {
            case Value.Int _, Value.Bool _, Value.Real _ -> new Value.Real(Arithmetic.number(value));
            case Value.Text(String text) -> {
                Double number = Numbers.number(text);
                yield number == null ? otherwise : new Value.Real(number);
            }
            case Value.Undefined _, Value.Markup _ -> throw Fault.operand("float", value);
            default -> otherwise;
        };
    }

    private Value absolute(Value value, Arguments.Bound bound) {
        return switch (value) {
            case Value.Real(double number) -> new Value.Real(Math.abs(number));
            case Value.Int _, Value.Bool _ ->
                operations.arithmetic().signed(Arithmetic.whole(value) < 0, new Value.Int(Arithmetic.whole(value)));
            default -> throw Fault.operand(bound.callee(), value);
        };
    }

    /** Half to even for the method common, as Python's round; ceil and floor give a fraction even of whole numbers. */
    private static Value round(Value value, Arguments.Bound bound) {
        long digits = bound.whole("precision", 0);
        if (digits < 0 || digits > 15) {
            throw new Fault("round supports 0 to 15 digits");
        }
        String method = bound.has("method") ? bound.text("method") : "common";
        double scale = Math.pow(10, (double) digits);
        return switch (method) {
            case "common" ->
                value instanceof Value.Real(double number)
                        ? new Value.Real(Numbers.round(number, (int) digits))
                        : new Value.Int(Arithmetic.whole(value));
            case "ceil" -> new Value.Real(Math.ceil(Arithmetic.number(value) * scale) / scale);
            case "floor" -> new Value.Real(Math.floor(Arithmetic.number(value) * scale) / scale);
            default -> throw new Fault("round with another method");
        };
    }
}
