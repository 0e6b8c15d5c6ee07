package dev.aloi.inference.template.jinja;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equality, order and membership as in Python. */
final class Comparison {
    private static final int DEEPEST = 200;

    private final Budget budget;
    private int depth;

    Comparison(Budget budget) {
        this.budget = budget;
    }

    boolean compared(String operator, Value left, Value right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> compare(left, right) < 0 && ordered(left, right);
            case "<=" -> compare(left, right) <= 0 && ordered(left, right);
            case ">" -> compare(left, right) > 0 && ordered(left, right);
            case ">=" -> compare(left, right) >= 0 && ordered(left, right);
            case "in" -> contains(right, left);
            case "not in" -> !contains(right, left);
            default -> throw new Fault("the operator " + operator + " is not supported");
        };
    }

    /** Nothing is smaller or larger than nan. */
    private static boolean ordered(Value left, Value right) {
        return !isNan(left) && !isNan(right);
    }

    private static boolean isNan(Value value) {
        return value instanceof Value.Real(double number) && Double.isNaN(number);
    }

    boolean equal(Value left, Value right) {
        budget.step();
        if (isNumber(left) && isNumber(right)) {
            return ordered(left, right) && exact(left, right) == 0;
        }
        return switch (left) {
            case Value.Text(String a) -> a.equals(string(right));
            case Value.Markup(String a) -> a.equals(string(right));
            case Value.ListOf(List<Value> a) -> right instanceof Value.ListOf(List<Value> b) && allEqual(a, b);
            case Value.Tuple(List<Value> a) -> right instanceof Value.Tuple(List<Value> b) && allEqual(a, b);
            case Value.Range a -> right instanceof Value.Range b && allEqual(a.items(), b.items());
            case Dict a -> right instanceof Dict b && allEqual(a, b);
            case Value.View _ -> throw Fault.operand("comparing", left);
            case Value.Undefined _ -> right instanceof Value.Undefined;
            case Value.None _ -> right instanceof Value.None;
            case Value.Function _, Value.Stream _ -> throw Fault.operand("comparing", left);
            default -> left.equals(right);
        };
    }

    private static @Nullable String string(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Markup(String text) -> text;
            default -> null;
        };
    }

    private boolean allEqual(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            return false;
        }
        enter();
        boolean equal = true;
        for (int i = 0; equal && i < left.size(); i++) {
            equal = equal(left.get(i), right.get(i));
        }
        depth--;
        return equal;
    }

    private boolean allEqual(Dict left, Dict right) {
        if (left.size() != right.size()) {
            return false;
        }
        enter();
        boolean equal = true;
        for (Map.Entry<Value, Value> entry : left.entries().entrySet()) {
            Value other = right.get(entry.getKey());
            equal = equal && other != null && equal(entry.getValue(), other);
        }
        depth--;
        return equal;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new Fault("a value is nested deeper than " + DEEPEST);
        }
    }

    int compare(Value left, Value right) {
        budget.step();
        if (isNumber(left) && isNumber(right)) {
            return ordered(left, right) ? exact(left, right) : 0;
        }
        if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
            return comparePoints(a, b);
        }
        if ((left instanceof Value.ListOf && right instanceof Value.ListOf)
                || (left instanceof Value.Tuple && right instanceof Value.Tuple)) {
            return compareAll(((Value.Sequence) left).items(), ((Value.Sequence) right).items());
        }
        throw new Fault("cannot order " + left.type() + " and " + right.type());
    }

    private int compareAll(List<Value> left, List<Value> right) {
        enter();
        int order = Integer.compare(left.size(), right.size());
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!equal(left.get(i), right.get(i))) {
                order = compare(left.get(i), right.get(i));
                break;
            }
        }
        depth--;
        return order;
    }

    /** Java orders by UTF-16 units, Python by characters. */
    private static int comparePoints(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length() && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        if (i == left.length() || i == right.length()) {
            return Integer.compare(left.length(), right.length());
        }
        int from = i > 0 && Character.isHighSurrogate(left.charAt(i - 1)) ? i - 1 : i;
        return Integer.compare(left.codePointAt(from), right.codePointAt(from));
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Int || value instanceof Value.Real || value instanceof Value.Bool;
    }

    private static int exact(Value left, Value right) {
        if (left instanceof Value.Real || right instanceof Value.Real) {
            double a = Arithmetic.number(left);
            double b = Arithmetic.number(right);
            boolean finite = !Double.isInfinite(a) && !Double.isInfinite(b);
            return finite ? decimal(left).compareTo(decimal(right)) : Double.compare(a, b);
        }
        return Long.compare(Arithmetic.whole(left), Arithmetic.whole(right));
    }

    private static BigDecimal decimal(Value value) {
        return value instanceof Value.Real(double number)
                ? new BigDecimal(number)
                : BigDecimal.valueOf(Arithmetic.whole(value));
    }

    boolean contains(Value container, Value item) {
        return switch (container) {
            case Value.Text(String text) when item instanceof Value.Text(String part) -> text.contains(part);
            case Value.Sequence sequence -> among(sequence.items().iterator(), item);
            case Value.Stream(Iterator<Value> items) -> among(items, item);
            case Dict dict -> dict.has(item);
            case Value.Undefined _ -> false;
            default -> throw new Fault("in does not work for " + item.type() + " and " + container.type());
        };
    }

    private boolean among(Iterator<Value> items, Value item) {
        while (items.hasNext()) {
            if (equal(items.next(), item)) {
                return true;
            }
        }
        return false;
    }
}
