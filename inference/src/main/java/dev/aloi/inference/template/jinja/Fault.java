package dev.aloi.inference.template.jinja;

import java.io.Serial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fault whose line is known to whoever evaluates; it names types and constructs, never values. */
final class Fault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern NAME = Pattern.compile("\u0001([^\u0001]*)\u0001");

    Fault(String reason) {
        super(reason, null, false, false);
    }

    /** A name that may come from a variable; it is shown only where the template has it too. */
    static String name(String name) {
        return '\u0001' + name.replace('\u0001', ' ') + '\u0001';
    }

    String reason(String source) {
        return NAME.matcher(String.valueOf(getMessage()))
                .replaceAll(name -> Matcher.quoteReplacement(source.contains(name.group(1)) ? name.group(1) : "…"));
    }

    static Fault operand(String operation, Value value) {
        return new Fault(operation + " does not work on " + value.type());
    }
}
