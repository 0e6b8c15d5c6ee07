package dev.aloi.inference.template.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variable of that name inside a for loop; only recursive loops, which are not supported, would be deeper than 1. */
final class Loop implements Value {
    private final List<Value> items;
    private final Comparison comparison;
    private int index;
    private @Nullable Value lastSeen;

    Loop(List<Value> items, Comparison comparison) {
        this.items = items;
        this.comparison = comparison;
    }

    @Override
    public String type() {
        return "the loop";
    }

    void at(int turn) {
        index = turn;
    }

    Value get(String name) {
        return switch (name) {
            case "index" -> new Int(index + 1);
            case "index0" -> new Int(index);
            case "revindex" -> new Int(items.size() - index);
            case "revindex0" -> new Int(items.size() - index - 1);
            case "first" -> new Bool(index == 0);
            case "last" -> new Bool(index == items.size() - 1);
            case "length" -> new Int(items.size());
            case "depth" -> new Int(1);
            case "depth0" -> new Int(0);
            case "previtem" -> index > 0 ? items.get(index - 1) : new Undefined("previtem");
            case "nextitem" -> index + 1 < items.size() ? items.get(index + 1) : new Undefined("nextitem");
            case "cycle" -> new Function("loop.cycle", this::cycle);
            case "changed" -> new Function("loop.changed", this::changed);
            default -> throw new Fault("loop." + Fault.name(name) + " is not known");
        };
    }

    private Value cycle(Arguments arguments) {
        List<Value> choices = arguments.positional();
        if (choices.isEmpty()) {
            throw new Fault("loop.cycle needs something to cycle through");
        }
        return choices.get(index % choices.size());
    }

    private Value changed(Arguments arguments) {
        Value seen = new Tuple(arguments.positional());
        boolean changed = lastSeen == null || !comparison.equal(lastSeen, seen);
        lastSeen = seen;
        return new Bool(changed);
    }
}
