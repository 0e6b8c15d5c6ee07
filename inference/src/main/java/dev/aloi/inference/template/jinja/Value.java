package dev.aloi.inference.template.jinja;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of the template language: what Python has there. */
public sealed interface Value
        permits Value.None,
                Value.Bool,
                Value.Int,
                Value.Real,
                Value.Text,
                Value.Markup,
                Value.Undefined,
                Value.Sequence,
                Value.Stream,
                Value.Function,
                Dict,
                Namespace,
                Loop {
    /** As Python names it. */
    String type();

    /** Of a tree of maps with text keys, lists, texts, numbers, booleans and nulls. */
    static Value of(@Nullable Object tree) {
        return switch (tree) {
            case null -> None.VALUE;
            case Value value -> value;
            case String text -> new Text(text);
            case Boolean bool -> new Bool(bool);
            case Integer whole -> new Int(whole);
            case Long whole -> new Int(whole);
            case Double number -> new Real(number);
            case List<?> items ->
                new ListOf(items.stream().<Value>map(Value::of).toList());
            case Map<?, ?> entries -> dict(entries);
            default -> throw new IllegalArgumentException("no value of the template language: " + tree.getClass());
        };
    }

    private static Value dict(Map<?, ?> entries) {
        Dict dict = new Dict();
        entries.forEach((key, value) -> dict.put(new Text(String.valueOf(key)), of(value)));
        return dict;
    }

    /** What every test of truth asks. */
    default boolean truth() {
        return switch (this) {
            case None _, Undefined _ -> false;
            case Bool(boolean value) -> value;
            case Int(long value) -> value != 0;
            case Real(double value) -> value != 0;
            case Text(String value) -> !value.isEmpty();
            case Markup(String value) -> !value.isEmpty();
            case Sequence sequence -> !sequence.items().isEmpty();
            case Dict dict -> dict.size() > 0;
            case Stream _, Namespace _, Loop _, Function _ -> true;
        };
    }

    record None() implements Value {
        public static final None VALUE = new None();

        @Override
        public String type() {
            return "none";
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public String type() {
            return "a boolean";
        }
    }

    record Int(long value) implements Value {
        @Override
        public String type() {
            return "a whole number";
        }
    }

    record Real(double value) implements Value {
        @Override
        public String type() {
            return "a number";
        }
    }

    record Text(String value) implements Value {
        @Override
        public String type() {
            return "a string";
        }
    }

    /** A text that safe or escape made; joined to other texts it escapes them, so it is no Text. */
    record Markup(String value) implements Value {
        @Override
        public String type() {
            return "markup";
        }
    }

    /** Nothing under that name. */
    record Undefined(String name) implements Value {
        @Override
        public String type() {
            return name.isEmpty() ? "undefined" : "undefined (" + Fault.name(name) + ")";
        }
    }

    /** Has a length and can be gone through any number of times. */
    sealed interface Sequence extends Value {
        List<Value> items();
    }

    record ListOf(List<Value> items) implements Sequence {
        @Override
        public String type() {
            return "a list";
        }
    }

    record Tuple(List<Value> items) implements Sequence {
        @Override
        public String type() {
            return "a tuple";
        }
    }

    record Range(List<Value> items, String text) implements Sequence {
        @Override
        public String type() {
            return "a range";
        }
    }

    /** Keys, values or items of a dict: no subscripts. */
    record View(List<Value> items, String kind) implements Sequence {
        @Override
        public String type() {
            return kind;
        }
    }

    /** What filters as map give: gone through once. */
    record Stream(Iterator<Value> items) implements Value {
        @Override
        public String type() {
            return "a generator";
        }
    }

    /** Of a macro, a global or a method. */
    record Function(String name, Body body) implements Value {
        @Override
        public String type() {
            return "the function " + name;
        }

        Value call(Arguments arguments) {
            return body.call(arguments);
        }

        /** What a call does. */
        @FunctionalInterface
        interface Body {
            Value call(Arguments arguments);
        }
    }
}
