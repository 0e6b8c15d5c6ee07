package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.List;

/** The operators + - * / // % ** and the signs, as in Python; whole numbers beyond 64 bits are faults. */
final class Arithmetic {
    private final Budget budget;
    private final Printing printing;

    Arithmetic(Budget budget, Printing printing) {
        this.budget = budget;
        this.printing = printing;
    }

    Value apply(String operator, Value left, Value right) {
        if (Comparison.isNumber(left) && Comparison.isNumber(right)) {
            try {
                return left instanceof Value.Real || right instanceof Value.Real
                        ? new Value.Real(numbers(operator, number(left), number(right)))
                        : wholes(operator, whole(left), whole(right));
            } catch (ArithmeticException e) {
                throw new Fault("the operator " + operator + " divides by zero or leaves 64 bits");
            }
        }
        if (operator.equals("%") && left instanceof Value.Text(String format)) {
            return new Value.Text(PercentFormat.format(format, right, printing, budget));
        }
        return switch (operator) {
            case "+" -> sum(left, right);
            case "*" -> isWhole(right) ? repeat(left, whole(right), right) : repeat(right, timesOf(left, right), left);
            default -> throw wrong(operator, left, right);
        };
    }

    private static Fault wrong(String operator, Value left, Value right) {
        return new Fault("the operator " + operator + " does not work on " + left.type() + " and " + right.type());
    }

    private static long timesOf(Value left, Value right) {
        if (isWhole(left)) {
            return whole(left);
        }
        throw wrong("*", left, right);
    }

    private static Value wholes(String operator, long left, long right) {
        return switch (operator) {
            case "+" -> new Value.Int(Math.addExact(left, right));
            case "-" -> new Value.Int(Math.subtractExact(left, right));
            case "*" -> new Value.Int(Math.multiplyExact(left, right));
            case "//" -> new Value.Int(Math.floorDivExact(left, right));
            case "%" -> new Value.Int(Math.floorMod(left, right));
            case "/" -> new Value.Real(quotient(exact(left), exact(right)));
            default ->
                right < 0 ? new Value.Real(power((double) left, (double) right)) : new Value.Int(power(left, right));
        };
    }

    private static double numbers(String operator, double left, double right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> quotient(left, right);
            case "//" -> floored(left, right);
            case "%" -> remainder(left, right);
            default -> power(left, right);
        };
    }

    private static double quotient(double left, double right) {
        requireDivisor(right);
        return left / right;
    }

    private static double exact(long value) {
        if (Math.abs(value) > 1L << 53) {
            throw new ArithmeticException();
        }
        return (double) value;
    }

    private static void requireDivisor(double right) {
        if (right == 0) {
            throw new ArithmeticException();
        }
    }

    /** With the sign of the divisor. */
    private static double remainder(double left, double right) {
        requireDivisor(right);
        double remainder = left % right;
        if (remainder == 0) {
            return Math.copySign(0.0, right);
        }
        return remainder < 0 == right < 0 ? remainder : remainder + right;
    }

    private static double floored(double left, double right) {
        double quotient = (left - remainder(left, right)) / right;
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static double power(double base, double exponent) {
        double power = Math.pow(base, exponent);
        if (Double.isNaN(power) || (Double.isInfinite(power) && !Double.isInfinite(base))) {
            throw new ArithmeticException();
        }
        return power;
    }

    private static long power(long base, long exponent) {
        long power = 1;
        if (Math.abs(base) > 1 && exponent > 63) {
            throw new ArithmeticException();
        }
        long turns = Math.abs(base) > 1 ? exponent : exponent == 0 ? 0 : base == -1 && exponent % 2 == 0 ? 2 : 1;
        for (long i = 0; i < turns; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }

    private Value sum(Value left, Value right) {
        if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
            budget.make((long) a.length() + b.length());
            return new Value.Text(a + b);
        }
        if (left instanceof Value.ListOf(List<Value> a) && right instanceof Value.ListOf(List<Value> b)) {
            return new Value.ListOf(joined(a, b));
        }
        if (left instanceof Value.Tuple(List<Value> a) && right instanceof Value.Tuple(List<Value> b)) {
            return new Value.Tuple(joined(a, b));
        }
        if (isString(left) && isString(right)) {
            return new Value.Markup(escaped(left) + escaped(right));
        }
        throw wrong("+", left, right);
    }

    private List<Value> joined(List<Value> left, List<Value> right) {
        budget.make((long) left.size() + right.size());
        List<Value> joined = new ArrayList<>(left);
        joined.addAll(right);
        return joined;
    }

    private Value repeat(Value repeated, long times, Value by) {
        int count = Math.clamp(times, 0, Integer.MAX_VALUE);
        return switch (repeated) {
            case Value.Text(String text) -> {
                budget.make((long) text.length() * count);
                yield new Value.Text(text.repeat(text.isEmpty() ? 0 : count));
            }
            case Value.ListOf(List<Value> items) -> new Value.ListOf(repeat(items, count));
            case Value.Tuple(List<Value> items) -> new Value.Tuple(repeat(items, count));
            default -> throw wrong("*", repeated, by);
        };
    }

    private List<Value> repeat(List<Value> items, int count) {
        budget.make((long) items.size() * count);
        List<Value> repeated = new ArrayList<>();
        for (int i = 0; i < count && !items.isEmpty(); i++) {
            repeated.addAll(items);
        }
        return repeated;
    }

    /** What ~ makes. */
    Value concatenated(List<Value> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(printing.text(part)));
        budget.make(text.length());
        return new Value.Text(text.toString());
    }

    String escaped(Value value) {
        String text = printing.text(value);
        if (value instanceof Value.Markup) {
            return text;
        }
        budget.make(text.length());
        return text.replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }

    private static boolean isWhole(Value value) {
        return value instanceof Value.Int || value instanceof Value.Bool;
    }

    private static boolean isString(Value value) {
        return value instanceof Value.Text || value instanceof Value.Markup;
    }

    Value signed(boolean negative, Value value) {
        return switch (value) {
            case Value.Real(double number) -> new Value.Real(negative ? -number : number);
            case Value.Int _, Value.Bool _ -> wholes("-", negative ? 0 : whole(value), negative ? whole(value) : 0);
            default -> throw Fault.operand("a sign", value);
        };
    }

    static double number(Value value) {
        return value instanceof Value.Real(double number) ? number : (double) whole(value);
    }

    static long whole(Value value) {
        return switch (value) {
            case Value.Int(long whole) -> whole;
            case Value.Bool(boolean bool) -> bool ? 1 : 0;
            default -> throw Fault.operand("counting", value);
        };
    }
}
