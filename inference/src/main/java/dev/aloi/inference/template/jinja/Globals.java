package dev.aloi.inference.template.jinja;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions that every template has: jinja2's and those of transformers. */
final class Globals {
    private static final int LONGEST_RANGE = 100_000;
    private static final Set<String> UNSUPPORTED = Set.of("lipsum", "cycler", "joiner", "self");

    private final String source;
    private final Clock clock;
    private final Operations operations;

    Globals(String source, Clock clock, Operations operations) {
        this.source = source;
        this.clock = clock;
        this.operations = operations;
    }

    Value get(String name) {
        if (UNSUPPORTED.contains(name)) {
            throw new Fault(name + " is not supported");
        }
        return switch (name) {
            case "raise_exception" -> new Value.Function(name, this::raise);
            case "strftime_now" -> new Value.Function(name, this::now);
            case "range" -> new Value.Function(name, this::range);
            case "dict" -> new Value.Function(name, this::dict);
            case "namespace" -> new Value.Function(name, this::namespace);
            default -> new Value.Undefined(name);
        };
    }

    /** The template may quote the conversation; only what the template itself says is passed on. */
    private Value raise(Arguments arguments) {
        String message = operations
                .printing()
                .text(arguments.bind("raise_exception", "message").need("message"));
        boolean own = source.contains(message) || source.contains(message.replace("'", "\\'"));
        throw new Fault("the template refuses the conversation"
                + (own ? ": " + message : "; its reason quotes the conversation"));
    }

    private Value now(Arguments arguments) {
        String format = arguments.bind("strftime_now", "format").text("format");
        return new Value.Text(Strftime.format(format, LocalDateTime.now(clock)));
    }

    private Value range(Arguments arguments) {
        List<Value> given = arguments.positional();
        if (given.isEmpty() || given.size() > 3 || !arguments.named().isEmpty()) {
            throw new Fault("range takes one to three arguments without names");
        }
        long start = given.size() == 1 ? 0 : Arithmetic.whole(given.getFirst());
        long stop = Arithmetic.whole(given.get(given.size() == 1 ? 0 : 1));
        long step = given.size() == 3 ? Arithmetic.whole(given.get(2)) : 1;
        if (step == 0) {
            throw new Fault("range with step 0");
        }
        List<Value> items = new ArrayList<>();
        for (long i = start; step > 0 ? i < stop : i > stop; i = Math.addExact(i, step)) {
            if (items.size() >= LONGEST_RANGE) {
                throw new Fault("range is longer than " + LONGEST_RANGE);
            }
            items.add(new Value.Int(i));
        }
        operations.budget().make(items.size());
        return new Value.Range(items, "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")");
    }

    private Value dict(Arguments arguments) {
        Dict dict = new Dict();
        fill(arguments, dict);
        return dict;
    }

    private Value namespace(Arguments arguments) {
        Dict entries = new Dict();
        fill(arguments, entries);
        Namespace namespace = new Namespace();
        for (Map.Entry<Value, Value> entry : entries.entries().entrySet()) {
            if (!(entry.getKey() instanceof Value.Text(String name))) {
                throw new Fault("a namespace needs names as keys");
            }
            namespace.set(name, entry.getValue());
        }
        return namespace;
    }

    private void fill(Arguments arguments, Dict dict) {
        if (arguments.positional().size() > 1) {
            throw new Fault("dict and namespace take at most one argument without name");
        }
        for (Value given : arguments.positional()) {
            if (given instanceof Dict other) {
                other.entries().forEach(dict::put);
            } else {
                operations.items(given).forEach(pair -> put(dict, operations.items(pair)));
            }
        }
        arguments.named().forEach((name, value) -> dict.put(new Value.Text(name), value));
    }

    private static void put(Dict dict, List<Value> pair) {
        if (pair.size() != 2) {
            throw new Fault("dict and namespace take pairs");
        }
        dict.put(pair.get(0), pair.get(1));
    }
}
