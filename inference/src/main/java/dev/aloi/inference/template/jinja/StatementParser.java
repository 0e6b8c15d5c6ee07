package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Statement.Macro;
import dev.aloi.inference.template.jinja.Statement.Parameter;
import dev.aloi.inference.template.jinja.Statement.Target;
import dev.aloi.inference.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tags and the text between them. */
final class StatementParser {
    private final TokenStream stream;
    private final ExpressionParser expressions;
    private int loops;

    private StatementParser(TokenStream stream) {
        this.stream = stream;
        this.expressions = new ExpressionParser(stream);
    }

    static List<Statement> parse(List<Token> tokens) {
        StatementParser parser = new StatementParser(new TokenStream(tokens));
        List<Statement> body = parser.body(Set.of());
        if (parser.stream.current().kind() != Kind.END) {
            throw parser.stream.fault("the tag " + parser.stream.current().text() + " closes nothing");
        }
        return body;
    }

    /** Up to one of these tags, whose name is then the current token. */
    private List<Statement> body(Set<String> ends) {
        stream.enter();
        List<Statement> body = new ArrayList<>();
        while (stream.current().kind() != Kind.END) {
            Token token = stream.next();
            switch (token.kind()) {
                case DATA -> body.add(new Statement.Data(token.line(), token.text()));
                case VARIABLE_BEGIN -> {
                    body.add(new Statement.Output(token.line(), expressions.expressions(true)));
                    stream.expect(Kind.VARIABLE_END, "}}");
                }
                default -> {
                    Token tag = stream.current();
                    if (tag.kind() == Kind.NAME && ends.contains(tag.text())) {
                        stream.leave();
                        return body;
                    }
                    body.add(statement());
                }
            }
        }
        if (!ends.isEmpty()) {
            throw stream.unexpected("one of the tags " + ends.stream().sorted().toList());
        }
        stream.leave();
        return body;
    }

    private Statement statement() {
        int line = stream.line();
        String tag = stream.name();
        Statement statement = switch (tag) {
            case "if" -> conditional(line);
            case "for" -> loop(line);
            case "set" -> assignment(line);
            case "macro" -> new Statement.MacroDefinition(line, macro());
            case "call" -> callBlock(line);
            case "filter" -> filterBlock(line);
            case "with" -> with(line);
            case "generation" -> new Statement.Generation(line, outsideLoops(() -> closedBody("endgeneration")));
            case "break" -> inLoop(new Statement.Break(line), tag);
            case "continue" -> inLoop(new Statement.Continue(line), tag);
            default -> throw new TemplateFault(line, "the tag " + tag + " is not supported here");
        };
        stream.expect(Kind.BLOCK_END, "%}");
        return statement;
    }

    private Statement inLoop(Statement statement, String tag) {
        if (loops == 0) {
            throw stream.fault(tag + " stands outside of a loop");
        }
        return statement;
    }

    /** Body and closing tag, from the end of the opening tag to before the end of the closing one. */
    private List<Statement> closedBody(String end) {
        stream.expect(Kind.BLOCK_END, "%}");
        List<Statement> body = body(Set.of(end));
        stream.next();
        return body;
    }

    private <T> T outsideLoops(Supplier<T> parse) {
        int outside = loops;
        loops = 0;
        T parsed = parse.get();
        loops = outside;
        return parsed;
    }

    private Statement conditional(int line) {
        stream.enter();
        Expression test = expressions.expressions(false);
        stream.expect(Kind.BLOCK_END, "%}");
        List<Statement> then = body(Set.of("elif", "else", "endif"));
        Token next = stream.next();
        List<Statement> otherwise = List.of();
        if (next.isName("elif")) {
            otherwise = List.of(conditional(next.line()));
        } else if (next.isName("else")) {
            otherwise = closedBody("endif");
        }
        stream.leave();
        return new Statement.If(line, test, then, otherwise);
    }

    private Statement loop(int line) {
        Target target = target(false);
        stream.expectName("in");
        Expression iterable = expressions.expressions(false);
        Expression test = stream.skipName("if") ? expressions.expression() : null;
        if (stream.current().isName("recursive")) {
            throw stream.fault("recursive loops are not supported");
        }
        stream.expect(Kind.BLOCK_END, "%}");
        loops++;
        List<Statement> body = body(Set.of("else", "endfor"));
        loops--;
        List<Statement> otherwise = stream.next().isName("else") ? closedBody("endfor") : List.of();
        return new Statement.For(line, target, iterable, test, body, otherwise);
    }

    private Statement assignment(int line) {
        Target target = target(true);
        if (stream.skipOperator("=")) {
            return new Statement.Assign(line, target, expressions.expressions(true));
        }
        if (target instanceof Target.Several) {
            throw stream.unexpected("'='");
        }
        Expression filtered = expressions.filterChain(new Expression.Name(line, Interpreter.BLOCK));
        return new Statement.AssignBlock(line, target, closedBody("endset"), filtered);
    }

    private Statement filterBlock(int line) {
        Expression filtered = expressions.firstFilter(new Expression.Name(line, Interpreter.BLOCK));
        return new Statement.FilterBlock(line, closedBody("endfilter"), filtered);
    }

    private Target target(boolean namespaces) {
        List<Target> targets = new ArrayList<>();
        boolean several = false;
        do {
            if (!targets.isEmpty()
                    && stream.current().kind() != Kind.NAME
                    && !stream.current().isOperator("(")) {
                break;
            }
            targets.add(oneTarget(namespaces));
            several |= stream.current().isOperator(",");
        } while (stream.skipOperator(","));
        return several ? new Target.Several(targets) : targets.getFirst();
    }

    private Target oneTarget(boolean namespaces) {
        if (stream.skipOperator("(")) {
            stream.enter();
            Target inner = target(false);
            stream.leave();
            stream.expectOperator(")");
            return inner;
        }
        String name = stream.name();
        if (namespaces && stream.skipOperator(".")) {
            stream.load(name);
            return new Target.NamespaceAttribute(name, stream.name());
        }
        if (Set.of("true", "false", "none", "True", "False", "None").contains(name)) {
            throw stream.fault("cannot assign to " + name);
        }
        return new Target.Variable(name);
    }

    private Macro macro() {
        String name = stream.name();
        return callable(name, signature(), "endmacro");
    }

    private Macro callable(String name, List<Parameter> parameters, String end) {
        stream.noteNames();
        List<Statement> body = outsideLoops(() -> closedBody(end));
        return new Macro(name, parameters, body, stream.notedNames());
    }

    private List<Parameter> signature() {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        stream.expectOperator("(");
        while (!stream.skipOperator(")")) {
            String name = stream.name();
            if (!names.add(name) || name.equals("caller")) {
                throw stream.fault("the parameter " + name + " is not supported here");
            }
            parameters.add(new Parameter(name, otherwise(parameters)));
            if (!stream.current().isOperator(")")) {
                stream.expectOperator(",");
            }
        }
        return parameters;
    }

    private @Nullable Expression otherwise(List<Parameter> before) {
        if (stream.skipOperator("=")) {
            return expressions.expression();
        }
        if (!before.isEmpty() && before.getLast().otherwise() != null) {
            throw stream.fault("a parameter without default after one with");
        }
        return null;
    }

    private Statement callBlock(int line) {
        List<Parameter> parameters = stream.current().isOperator("(") ? signature() : List.of();
        if (!(expressions.expression() instanceof Expression.Call call)) {
            throw stream.fault("call needs a call");
        }
        return new Statement.CallBlock(line, call, callable("caller", parameters, "endcall"));
    }

    private Statement with(int line) {
        List<Target> targets = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (stream.current().kind() != Kind.BLOCK_END) {
            if (!targets.isEmpty()) {
                stream.expectOperator(",");
            }
            targets.add(oneTarget(false));
            stream.expectOperator("=");
            values.add(expressions.expression());
        }
        return new Statement.With(line, targets, values, closedBody("endwith"));
    }
}
