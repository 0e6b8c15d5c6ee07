package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Statement.Target;
import java.util.List;

/** Statements to text. */
final class Interpreter {
    /** How the filters of a set or filter block name its text; no template can write it. */
    static final String BLOCK = " block";

    private final Operations operations;
    private final Evaluator evaluator;
    private final Macros macros;

    Interpreter(Operations operations, Globals globals) {
        this.operations = operations;
        this.evaluator = new Evaluator(operations, globals);
        this.macros = new Macros(this, evaluator, operations);
    }

    int line() {
        return evaluator.line();
    }

    String text(List<Statement> body, Scope scope) {
        StringBuilder text = new StringBuilder();
        run(body, scope, text);
        return text.toString();
    }

    /** How a body was left. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    private Flow run(List<Statement> body, Scope scope, StringBuilder text) {
        for (Statement statement : body) {
            Flow flow = run(statement, scope, text);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow run(Statement statement, Scope scope, StringBuilder text) {
        evaluator.at(statement.line());
        return switch (statement) {
            case Statement.Data data -> write(data.text(), text);
            case Statement.Output output ->
                write(operations.printing().text(evaluator.evaluate(output.expression(), scope)), text);
            case Statement.If conditional -> {
                boolean then = evaluator.evaluate(conditional.test(), scope).truth();
                yield run(then ? conditional.then() : conditional.otherwise(), scope, text);
            }
            case Statement.For loop -> run(loop, scope, text);
            case Statement.Break _ -> Flow.BREAK;
            case Statement.Continue _ -> Flow.CONTINUE;
            case Statement.Assign assign -> {
                assign(assign.target(), evaluator.evaluate(assign.value(), scope), scope);
                yield Flow.ON;
            }
            case Statement.AssignBlock assign -> run(assign, scope);
            case Statement.FilterBlock filter -> run(filter, scope, text);
            case Statement.MacroDefinition definition -> {
                scope.set(definition.macro().name(), macros.function(definition.macro(), scope));
                yield Flow.ON;
            }
            case Statement.CallBlock block -> write(operations.printing().text(macros.call(block, scope)), text);
            case Statement.With with -> run(with, scope, text);
            case Statement.Generation generation -> run(generation.body(), new Scope(scope), text);
        };
    }

    private Flow write(String written, StringBuilder text) {
        operations.budget().make(written.length());
        text.append(written);
        operations.budget().fit(text.length());
        return Flow.ON;
    }

    /** What else prints is decided as in jinja2: a turn that ends early does not count. */
    private Flow run(Statement.For loop, Scope scope, StringBuilder text) {
        List<Value> items = operations.items(evaluator.evaluate(loop.iterable(), scope));
        if (loop.test() != null) {
            items = chosen(loop, loop.test(), items, scope);
        }
        Loop variable = new Loop(items, operations.comparison());
        boolean whole = false;
        for (int i = 0; i < items.size(); i++) {
            operations.budget().step();
            Scope turn = new Scope(scope);
            variable.at(i);
            assign(loop.target(), items.get(i), turn);
            turn.set("loop", variable);
            Flow flow = run(loop.body(), turn, text);
            if (flow == Flow.BREAK) {
                break;
            }
            whole |= flow == Flow.ON;
        }
        return whole ? Flow.ON : run(loop.otherwise(), new Scope(scope), text);
    }

    private List<Value> chosen(Statement.For loop, Expression test, List<Value> items, Scope scope) {
        return items.stream()
                .filter(item -> {
                    Scope inner = new Scope(scope);
                    inner.set("loop", new Value.Undefined("loop"));
                    assign(loop.target(), item, inner);
                    return evaluator.evaluate(test, inner).truth();
                })
                .toList();
    }

    private Flow run(Statement.AssignBlock assign, Scope scope) {
        Scope inner = new Scope(scope);
        StringBuilder text = new StringBuilder();
        Flow flow = run(assign.body(), inner, text);
        if (flow == Flow.ON) {
            assign(assign.target(), filtered(assign.filtered(), text, inner), scope);
        }
        return flow;
    }

    private Flow run(Statement.FilterBlock filter, Scope scope, StringBuilder text) {
        Scope inner = new Scope(scope);
        StringBuilder body = new StringBuilder();
        Flow flow = run(filter.body(), inner, body);
        return flow == Flow.ON
                ? write(operations.printing().text(filtered(filter.filtered(), body, inner)), text)
                : flow;
    }

    private Value filtered(Expression filtered, StringBuilder text, Scope scope) {
        scope.set(BLOCK, new Value.Text(text.toString()));
        return evaluator.evaluate(filtered, scope);
    }

    private Flow run(Statement.With with, Scope scope, StringBuilder text) {
        Scope inner = new Scope(scope);
        for (int i = 0; i < with.targets().size(); i++) {
            assign(with.targets().get(i), evaluator.evaluate(with.values().get(i), scope), inner);
        }
        return run(with.body(), inner, text);
    }

    private void assign(Target target, Value value, Scope scope) {
        switch (target) {
            case Target.Variable(String name) -> scope.set(name, value);
            case Target.Several(List<Target> targets) -> {
                List<Value> values = operations.items(value);
                if (values.size() != targets.size()) {
                    throw new Fault("cannot unpack " + values.size() + " values into " + targets.size());
                }
                for (int i = 0; i < targets.size(); i++) {
                    assign(targets.get(i), values.get(i), scope);
                }
            }
            case Target.NamespaceAttribute(String namespace, String name) -> {
                if (!(scope.find(namespace) instanceof Namespace object)) {
                    throw new Fault("cannot assign to an attribute of " + namespace + ", which is no namespace");
                }
                object.set(name, value);
            }
        }
    }
}
