package dev.aloi.scoring.metric.text;

/** Cuts a text into tokens in one pass, by what becomes of each of its characters. */
public final class Cut {
    /** Ends a token. */
    public static final short SPACE = -1;
    /** Ends a token and a line. */
    public static final short LINE_END = -2;
    /** Is a token of its own. */
    public static final short ALONE = -3;
    /** Depends on where the character stands. */
    public static final short ASK = -4;

    private static final int LATIN = 256;

    private Cut() {}

    /** For each of the first 256 characters the one to take for it inside a token, or one of the constants. */
    public static short[] table(Single each) {
        short[] table = new short[LATIN];
        for (char c = 0; c < LATIN; c++) {
            table[c] = each.becomes(c);
        }
        return table;
    }

    /**
     * @param table of the first characters
     * @param asked of characters beyond the table and of those that depend
     */
    public static Tokens tokens(String text, short[] table, InPlace asked) {
        char[] chars = text.toCharArray();
        Tokens.Builder tokens = Tokens.Builder.of(chars);
        int start = 0;
        long key = Tokens.NO_CHARACTERS;
        int bits = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            int becomes = c < table.length ? table[c] : ASK;
            if (becomes == ASK) {
                becomes = asked.becomes(chars, i);
            }
            if (becomes >= 0) {
                chars[i] = (char) becomes;
                key = Tokens.longer(key, becomes);
                bits |= becomes;
            } else {
                if (i > start) {
                    tokens.add(start, i, key, bits);
                }
                start = i + 1;
                key = Tokens.NO_CHARACTERS;
                bits = 0;
                if (becomes == ALONE) {
                    tokens.add(i, i + 1, Tokens.longer(Tokens.NO_CHARACTERS, c), c);
                } else if (becomes == LINE_END) {
                    tokens.endLine();
                }
            }
        }
        if (chars.length > start) {
            tokens.add(start, chars.length, key, bits);
        }
        return tokens.build();
    }

    /** What becomes of a character wherever it stands. */
    public interface Single {
        short becomes(char c);
    }

    /** What becomes of a character that stands at {@code i}; those before it may have become others. */
    public interface InPlace {
        int becomes(char[] text, int i);
    }
}
