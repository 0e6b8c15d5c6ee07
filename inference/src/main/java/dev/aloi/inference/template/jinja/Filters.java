package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands after a bar. */
final class Filters {
    private final Operations operations;
    private final TextFilters textFilters;
    private final NumberFilters numberFilters;
    private final SequenceFilters sequenceFilters;
    private final ItemFilters itemFilters;

    Filters(Operations operations, Access access, ValueTests tests) {
        this.operations = operations;
        this.textFilters = new TextFilters(operations);
        this.numberFilters = new NumberFilters(operations);
        this.sequenceFilters = new SequenceFilters(operations, access);
        this.itemFilters = new ItemFilters(operations, access, tests, this);
    }

    Value apply(String name, Value value, Arguments arguments) {
        operations.budget().step();
        Value result = general(name, value, arguments);
        result = result == null ? textFilters.apply(name, value, arguments) : result;
        result = result == null ? numberFilters.apply(name, value, arguments) : result;
        result = result == null ? sequenceFilters.apply(name, value, arguments) : result;
        result = result == null ? itemFilters.apply(name, value, arguments) : result;
        if (result == null) {
            throw new Fault("the filter " + Fault.name(name) + " is not supported");
        }
        return result;
    }

    private @Nullable Value general(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "default", "d" -> otherwise(value, arguments.bind(name, "default_value", "boolean"));
            case "tojson" -> new Value.Text(JsonWriter.json(value, arguments, operations.budget()));
            case "length", "count" -> length(value, arguments.bind(name));
            case "list" -> list(value, arguments.bind(name));
            default -> null;
        };
    }

    private static Value otherwise(Value value, Arguments.Bound bound) {
        boolean missing = value instanceof Value.Undefined || (bound.flag("boolean") && !value.truth());
        return missing ? bound.get("default_value", new Value.Text("")) : value;
    }

    private static Value length(Value value, Arguments.Bound bound) {
        return new Value.Int(
                switch (value) {
                    case Value.Text(String text) -> Texts.length(text);
                    case Value.Markup(String text) -> Texts.length(text);
                    case Value.Sequence sequence -> sequence.items().size();
                    case Dict dict -> dict.size();
                    case Value.Undefined _ -> 0;
                    case Loop loop -> Arithmetic.whole(loop.get("length"));
                    default -> throw Fault.operand(bound.callee(), value);
                });
    }

    private Value list(Value value, Arguments.Bound bound) {
        if (value instanceof Value.Markup || value instanceof Loop) {
            throw Fault.operand(bound.callee(), value);
        }
        return new Value.ListOf(List.copyOf(new ArrayList<>(operations.items(value))));
    }
}
