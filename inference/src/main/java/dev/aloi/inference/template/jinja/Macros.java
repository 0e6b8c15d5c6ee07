package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Statement.Macro;
import dev.aloi.inference.template.jinja.Statement.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Macros and the bodies of call blocks as functions. */
final class Macros {
    private static final Set<String> SPECIAL = Set.of("varargs", "kwargs", "caller");

    private final Interpreter interpreter;
    private final Evaluator evaluator;
    private final Operations operations;

    Macros(Interpreter interpreter, Evaluator evaluator, Operations operations) {
        this.interpreter = interpreter;
        this.evaluator = evaluator;
        this.operations = operations;
    }

    Value.Function function(Macro macro, Scope defined) {
        return new Value.Function("macro " + macro.name(), arguments -> {
            operations.budget().enter();
            Scope scope = new Scope(defined);
            bind(macro, arguments, scope);
            Value text = new Value.Text(interpreter.text(macro.body(), scope));
            operations.budget().leave();
            return text;
        });
    }

    Value call(Statement.CallBlock block, Scope scope) {
        Arguments passed = evaluator.arguments(block.call().passed(), scope);
        Map<String, Value> named = new LinkedHashMap<>(passed.named());
        named.put("caller", function(block.caller(), scope));
        return evaluator.call(block.call(), new Arguments(passed.positional(), named), scope);
    }

    private void bind(Macro macro, Arguments arguments, Scope scope) {
        Map<String, Value> named = new LinkedHashMap<>(arguments.named());
        List<Value> positional = arguments.positional();
        List<Parameter> parameters = macro.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name();
            Value given = i < positional.size() ? positional.get(i) : named.remove(name);
            if (i < positional.size() && named.containsKey(name)) {
                throw new Fault("the macro " + macro.name() + " is given " + name + " twice");
            }
            scope.set(name, given == null ? new Value.Undefined(name) : given);
            Expression otherwise = parameters.get(i).otherwise();
            if (given == null && otherwise != null) {
                scope.set(name, evaluator.evaluate(otherwise, scope));
            }
        }
        bindSpecial(macro, positional, named, scope);
    }

    /** They exist where the body asks for them; elsewhere what they would hold is a fault. */
    private void bindSpecial(Macro macro, List<Value> positional, Map<String, Value> named, Scope scope) {
        List<String> special = SPECIAL.stream()
                .filter(name -> macro.loaded().contains(name))
                .filter(name ->
                        macro.parameters().stream().noneMatch(p -> p.name().equals(name)))
                .toList();
        if (special.contains("caller")) {
            Value caller = named.remove("caller");
            scope.set("caller", caller == null ? new Value.Undefined("caller") : caller);
        }
        if (special.contains("kwargs")) {
            Dict rest = new Dict();
            named.forEach((name, value) -> rest.put(new Value.Text(name), value));
            scope.set("kwargs", rest);
        } else if (!named.isEmpty()) {
            throw new Fault("the macro " + macro.name() + " has no argument "
                    + Fault.name(named.keySet().iterator().next()));
        }
        int count = macro.parameters().size();
        if (special.contains("varargs")) {
            scope.set(
                    "varargs",
                    new Value.Tuple(
                            positional.size() > count ? positional.subList(count, positional.size()) : List.of()));
        } else if (positional.size() > count) {
            throw new Fault("the macro " + macro.name() + " takes at most " + count + " arguments");
        }
    }
}
