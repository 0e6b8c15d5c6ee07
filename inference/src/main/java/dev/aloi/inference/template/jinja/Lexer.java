package dev.aloi.inference.template.jinja;

import dev.aloi.inference.template.jinja.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source to tokens, by the rules of jinja2's lexer.py (3.1), whitespace control included. */
final class Lexer {
    private static final String SPACE = "[\\s\\x1c-\\x1f\\x85\\p{Z}]";
    private static final Pattern NEWLINE = Pattern.compile("\r\n|\r|\n");
    private static final Pattern OPENING = Pattern.compile("\\{%([-+]?)" + SPACE + "*raw" + SPACE + "*(?:-%\\}" + SPACE
            + "*|%\\})|\\{\\{([-+]?)|\\{%([-+]?)|\\{#([-+]?)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d+_)*\\d+(?:(?:\\.(?:\\d+_)*\\d+)?[eE][+-]?(?:\\d+_)*\\d+|\\.(?:\\d+_)*\\d+)"
                    + "|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[0-9a-fA-F])+|[1-9](?:_?\\d)*|0(?:_?0)*");
    private static final Pattern WHOLE =
            Pattern.compile("0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[0-9a-fA-F])+|[1-9](?:_?\\d)*|0(?:_?0)*");
    private static final Pattern NAME = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OPERATOR = Pattern.compile("//|\\*\\*|==|!=|>=|<=|[-+/*%~\\[\\](){}><=.:|,;]");

    private final Pattern commentEnd;
    private final Pattern blockEnd;
    private final Pattern variableEnd = Pattern.compile("-\\}\\}" + SPACE + "*|\\}\\}");
    private final Pattern rawEnd;
    private final boolean lstripBlocks;
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private boolean lineStarting = true;

    private Lexer(String source, Syntax syntax) {
        this.source = source;
        this.lstripBlocks = syntax.lstripBlocks();
        String newline = syntax.trimBlocks() ? "\\n?" : "";
        this.commentEnd = Pattern.compile("\\+#\\}|-#\\}" + SPACE + "*|#\\}" + newline);
        this.blockEnd = Pattern.compile("\\+%\\}|-%\\}" + SPACE + "*|%\\}" + newline);
        this.rawEnd = Pattern.compile("\\{%([-+]?)" + SPACE + "*endraw" + SPACE + "*(?:" + blockEnd.pattern() + ")");
    }

    static List<Token> tokens(String source, Syntax syntax) {
        String lines = NEWLINE.matcher(source).replaceAll("\n");
        return new Lexer(lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines, syntax).read();
    }

    private List<Token> read() {
        Matcher opening = OPENING.matcher(source);
        while (opening.find(position)) {
            readOpening(opening);
        }
        add(Kind.DATA, source.substring(position));
        position = source.length();
        tokens.add(new Token(Kind.END, "", line));
        return tokens;
    }

    private void readOpening(Matcher opening) {
        String before = source.substring(position, opening.start());
        String sign = "";
        for (int group = 1; group <= 4; group++) {
            sign = opening.group(group) == null ? sign : opening.group(group);
        }
        boolean variable = opening.group(2) != null;
        addData(before, sign, variable);
        advance(opening.end());
        if (variable) {
            readCode(Kind.VARIABLE_BEGIN, Kind.VARIABLE_END, variableEnd);
        } else if (opening.group(3) != null) {
            readCode(Kind.BLOCK_BEGIN, Kind.BLOCK_END, blockEnd);
        } else if (opening.group(4) != null) {
            advance(find(commentEnd, "the comment").end());
        } else {
            readRaw();
        }
    }

    /** What follows a sign or a newline decides about the blanks before a tag. */
    private void addData(String text, String sign, boolean variable) {
        String kept = text;
        if (sign.equals("-")) {
            kept = Texts.stripEnd(text);
        } else if (!sign.equals("+") && lstripBlocks && !variable) {
            int lineStart = text.lastIndexOf('\n') + 1;
            if ((lineStart > 0 || lineStarting) && Texts.isBlank(text.substring(lineStart))) {
                kept = text.substring(0, lineStart);
            }
        }
        add(Kind.DATA, kept);
    }

    private void readRaw() {
        Matcher end = find(rawEnd, "the raw block");
        addData(source.substring(position, end.start()), end.group(1), false);
        advance(end.end());
    }

    private Matcher find(Pattern pattern, String what) {
        Matcher end = pattern.matcher(source);
        if (!end.find(position)) {
            throw new TemplateFault(line, what + " has no end");
        }
        return end;
    }

    private void readCode(Kind begin, Kind end, Pattern closing) {
        tokens.add(new Token(begin, "", line));
        Deque<String> open = new ArrayDeque<>();
        while (true) {
            if (position >= source.length()) {
                throw new TemplateFault(line, "unexpected end of the template");
            }
            Matcher close = at(closing);
            if (open.isEmpty() && close.lookingAt()) {
                tokens.add(new Token(end, "", line));
                advance(close.end());
                return;
            }
            readToken(open);
        }
    }

    private void readToken(Deque<String> open) {
        int first = source.codePointAt(position);
        Matcher name = at(NAME);
        Matcher number = at(position > 0 && source.charAt(position - 1) == '.' ? WHOLE : NUMBER);
        Matcher operator = at(OPERATOR);
        if (Texts.isSpace(first)) {
            advance(position + Character.charCount(first));
        } else if (number.lookingAt()) {
            boolean fraction = number.group().matches("[\\d_]*(\\.|\\d[eE]).*");
            add(fraction ? Kind.FLOAT : Kind.INTEGER, number.group());
            advance(number.end());
        } else if (name.lookingAt()) {
            requireIdentifier(first);
            add(Kind.NAME, name.group());
            advance(name.end());
        } else if (first == '\'' || first == '"') {
            int end = endOfString((char) first);
            tokens.add(new Token(Kind.STRING, Literals.text(source.substring(position, end), line), line));
            advance(end);
        } else if (operator.lookingAt()) {
            balance(operator.group(), open);
            add(Kind.OPERATOR, operator.group());
            advance(operator.end());
        } else {
            throw new TemplateFault(line, "unexpected character '" + Character.toString(first) + "'");
        }
    }

    private int endOfString(char quote) {
        for (int i = position + 1; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == quote) {
                return i + 1;
            }
        }
        throw new TemplateFault(line, "a string has no end");
    }

    private void requireIdentifier(int first) {
        if (!Character.isUnicodeIdentifierStart(first) && first != '_') {
            throw new TemplateFault(line, "invalid character in a name");
        }
    }

    private void balance(String operator, Deque<String> open) {
        switch (operator) {
            case "{" -> open.push("}");
            case "(" -> open.push(")");
            case "[" -> open.push("]");
            case "}", ")", "]" -> {
                if (open.isEmpty() || !open.pop().equals(operator)) {
                    throw new TemplateFault(line, "unexpected '" + operator + "'");
                }
            }
            default -> {}
        }
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(source).region(position, source.length()).useTransparentBounds(true);
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(kind, text, line));
        }
    }

    private void advance(int end) {
        line += (int)
                source.substring(position, end).chars().filter(c -> c == '\n').count();
        lineStarting = source.charAt(end - 1) == '\n';
        position = end;
    }
}
