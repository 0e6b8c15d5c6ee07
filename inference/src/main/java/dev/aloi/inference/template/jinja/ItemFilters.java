package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters that do something with each item: map, select, reject and those by attribute. */
final class ItemFilters {
    private final Operations operations;
    private final SequenceFilters sequences;
    private final ValueTests tests;
    private final Filters filters;

    ItemFilters(Operations operations, Access access, ValueTests tests, Filters filters) {
        this.operations = operations;
        this.sequences = new SequenceFilters(operations, access);
        this.tests = tests;
        this.filters = filters;
    }

    @Nullable
    Value apply(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "map" -> map(value, arguments);
            case "select" -> chosen(value, arguments, true, false);
            case "reject" -> chosen(value, arguments, false, false);
            case "selectattr" -> chosen(value, arguments, true, true);
            case "rejectattr" -> chosen(value, arguments, false, true);
            default -> null;
        };
    }

    private Value map(Value value, Arguments arguments) {
        List<Value> mapped = new ArrayList<>();
        if (!value.truth()) {
            return Operations.stream(mapped);
        }
        boolean byAttribute =
                arguments.positional().isEmpty() && arguments.named().containsKey("attribute");
        for (Value item : operations.items(value)) {
            mapped.add(byAttribute ? attribute(item, arguments) : filtered(item, arguments));
        }
        return Operations.stream(mapped);
    }

    private Value attribute(Value item, Arguments arguments) {
        Map<String, Value> named = new HashMap<>(arguments.named());
        Value otherwise = named.remove("default");
        Value path = named.remove("attribute");
        if (!named.isEmpty()) {
            throw new Fault("map with an attribute takes only default beside it");
        }
        Value attribute = sequences.attribute(item, path);
        if (attribute instanceof Value.Undefined && otherwise != null && !(otherwise instanceof Value.None)) {
            return otherwise;
        }
        return attribute;
    }

    private Value filtered(Value item, Arguments arguments) {
        return filters.apply(name("map", arguments, 0), item, after(arguments, 1));
    }

    private Value chosen(Value value, Arguments arguments, boolean wanted, boolean byAttribute) {
        List<Value> chosen = new ArrayList<>();
        if (!value.truth()) {
            return Operations.stream(chosen);
        }
        int first = byAttribute ? 1 : 0;
        if (byAttribute && arguments.positional().isEmpty()) {
            throw new Fault("selectattr and rejectattr need an attribute");
        }
        boolean plain = arguments.positional().size() == first;
        for (Value item : operations.items(value)) {
            Value asked = byAttribute
                    ? sequences.attribute(item, arguments.positional().getFirst())
                    : item;
            boolean answer = plain
                    ? asked.truth()
                    : tests.test(name("select", arguments, first), asked, after(arguments, first + 1));
            if (answer == wanted) {
                chosen.add(item);
            }
        }
        return Operations.stream(chosen);
    }

    private static String name(String callee, Arguments arguments, int index) {
        if (arguments.positional().size() > index
                && arguments.positional().get(index) instanceof Value.Text(String name)) {
            return name;
        }
        throw new Fault(callee + " needs the name of a filter or test");
    }

    private static Arguments after(Arguments arguments, int count) {
        List<Value> positional = arguments.positional();
        return new Arguments(positional.subList(count, positional.size()), arguments.named());
    }
}
