package dev.aloi.inference.template.jinja;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A parsed template; any number of threads may render it. */
public final class Template {
    private static final int LONGEST_SOURCE = 1_000_000;

    private final String source;
    private final List<Statement> body;
    private final Limits limits;

    private Template(String source, List<Statement> body, Limits limits) {
        this.source = source;
        this.body = body;
        this.limits = limits;
    }

    /**
     * Reads a template as transformers does.
     *
     * @throws TemplateFault with the line and the construct
     */
    public static Template parse(String source) {
        return parse(source, Syntax.CHAT, Limits.USUAL);
    }

    /** Reads a template with these rules for blanks. */
    public static Template parse(String source, Syntax syntax, Limits limits) {
        if (source.length() > LONGEST_SOURCE) {
            throw new TemplateFault(1, "the template is longer than " + LONGEST_SOURCE + " characters");
        }
        return new Template(source, StatementParser.parse(Lexer.tokens(source, syntax)), limits);
    }

    /**
     * The text for these variables.
     *
     * @param clock what strftime_now reads
     * @throws TemplateFault where the template refuses the variables, is not understood or takes too much
     */
    public String render(Map<String, Value> variables, Clock clock) {
        Operations operations = Operations.on(new Budget(limits));
        Interpreter interpreter = new Interpreter(operations, new Globals(source, clock, operations));
        Scope scope = new Scope(null);
        variables.forEach(scope::set);
        try {
            return interpreter.text(body, scope);
        } catch (Fault fault) {
            throw new TemplateFault(interpreter.line(), fault.reason(source));
        } catch (StackOverflowError _) {
            throw new TemplateFault(interpreter.line(), "nested too deeply");
        }
    }
}
