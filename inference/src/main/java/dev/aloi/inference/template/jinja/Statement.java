package dev.aloi.inference.template.jinja;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a template's body. */
sealed interface Statement {
    int line();

    record Data(int line, String text) implements Statement {}

    record Output(int line, Expression expression) implements Statement {}

    record If(int line, Expression test, List<Statement> then, List<Statement> otherwise) implements Statement {}

    record For(
            int line,
            Target target,
            Expression iterable,
            @Nullable Expression test,
            List<Statement> body,
            List<Statement> otherwise)
            implements Statement {}

    record Break(int line) implements Statement {}

    record Continue(int line) implements Statement {}

    record Assign(int line, Target target, Expression value) implements Statement {}

    /** Sets what its body renders; operand is how the filters name that. */
    record AssignBlock(int line, Target target, List<Statement> body, Expression filtered) implements Statement {}

    record FilterBlock(int line, List<Statement> body, Expression filtered) implements Statement {}

    record MacroDefinition(int line, Macro macro) implements Statement {}

    record CallBlock(int line, Expression.Call call, Macro caller) implements Statement {}

    record With(int line, List<Target> targets, List<Expression> values, List<Statement> body) implements Statement {}

    /** What the assistant says, for training; renders as its body. */
    record Generation(int line, List<Statement> body) implements Statement {}

    /**
     * A callable body.
     *
     * @param loaded names its body asks for: varargs, kwargs and caller exist only where they are
     */
    record Macro(String name, List<Parameter> parameters, List<Statement> body, Set<String> loaded) {}

    /** Of a macro. */
    record Parameter(String name, @Nullable Expression otherwise) {}

    /** What is assigned to. */
    sealed interface Target {
        record Variable(String name) implements Target {}

        record Several(List<Target> targets) implements Target {}

        record NamespaceAttribute(String namespace, String name) implements Target {}
    }
}
