package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What values can do, on one rendering's budget. */
record Operations(Budget budget, Printing printing, Comparison comparison, Arithmetic arithmetic) {
    static Operations on(Budget budget) {
        Printing printing = new Printing(budget);
        return new Operations(budget, printing, new Comparison(budget), new Arithmetic(budget, printing));
    }

    /** As a for loop goes through them. */
    List<Value> items(Value value) {
        List<Value> items = switch (value) {
            case Value.Sequence sequence -> sequence.items();
            case Dict dict -> dict.keys();
            case Value.Text(String text) -> texts(Texts.characters(text));
            case Value.Undefined _ -> List.of();
            case Value.Stream(Iterator<Value> rest) -> {
                List<Value> all = new ArrayList<>();
                rest.forEachRemaining(all::add);
                yield all;
            }
            default -> throw Fault.operand("going through", value);
        };
        budget.make(items.size());
        return items;
    }

    static List<Value> texts(List<String> texts) {
        return texts.stream().<Value>map(Value.Text::new).toList();
    }

    static Value list(List<String> texts) {
        return new Value.ListOf(texts(texts));
    }

    static Value stream(List<Value> items) {
        return new Value.Stream(items.iterator());
    }

    Value text(String text) {
        budget.make(text.length());
        return new Value.Text(text);
    }
}
