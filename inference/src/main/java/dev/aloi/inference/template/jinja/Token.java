package dev.aloi.inference.template.jinja;

/** A piece of a template's source; text is a string literal's value without quotes and escapes. */
record Token(Kind kind, String text, int line) {
    enum Kind {
        DATA,
        BLOCK_BEGIN,
        BLOCK_END,
        VARIABLE_BEGIN,
        VARIABLE_END,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    boolean is(Kind wanted, String content) {
        return kind == wanted && text.equals(content);
    }

    boolean isName(String name) {
        return is(Kind.NAME, name);
    }

    boolean isOperator(String operator) {
        return is(Kind.OPERATOR, operator);
    }

    /** For faults; a template's own text may be shown. */
    String description() {
        return switch (kind) {
            case END -> "the end of the template";
            case DATA -> "text";
            case BLOCK_END -> "%}";
            case BLOCK_BEGIN -> "{%";
            case VARIABLE_BEGIN -> "{{";
            case VARIABLE_END -> "}}";
            case STRING -> "a string";
            case NAME, INTEGER, FLOAT, OPERATOR -> "'" + text + "'";
        };
    }
}
