package dev.aloi.scoring.metric.ter;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.Tokens;
import dev.aloi.scoring.metric.text.WhitespaceTokenizer;
import java.util.regex.Pattern;

/**
 * Tercom's normalisation, equal to sacreBLEU 2.6.0's.
 *
 * @param normalized punctuation comes apart from words
 * @param noPunct punctuation is left out
 * @param asianSupport both for Chinese and Japanese too, of which normalisation takes each character alone
 */
public record TercomTokenizer(boolean normalized, boolean noPunct, boolean asianSupport, boolean caseSensitive)
        implements Tokenizer {
    public static final TercomTokenizer STANDARD = new TercomTokenizer(false, false, false, false);

    private static final Pattern STOP_AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern STOP_BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
    private static final Pattern PUNCTUATION = Pattern.compile("[{-~\\[-` -&(-+:-@/]");

    /** Up to 3f22, not 32ff: sacreBLEU's slip, kept for equal numbers. */
    private static final Pattern SINGLE_CHARACTERS = Pattern.compile(
            "[\u4e00-\u9fff\u3400-\u4dbf\u31c0-\u31ef\u2e80-\u2eff\u3300-\u33ff\uf900-\ufaff\ufe30-\ufe4f\u3200-\u3f22]");

    private static final Pattern ASIAN_PUNCTUATION = Pattern.compile("[\u3001\u3002\u3008-\u3011\u3014-\u301f"
            + "\uff61-\uff65\u30fb\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09]");
    private static final Pattern WESTERN_PUNCTUATION = Pattern.compile("[.,?:;!\"()]");

    @Override
    public Tokens tokenize(String text) {
        return WhitespaceTokenizer.INSTANCE.tokenize(prepared(text));
    }

    private String prepared(String text) {
        String result = caseSensitive ? text : PythonText.lower(text);
        if (result.isEmpty()) {
            return result;
        }
        if (normalized) {
            result = western(result);
            result = asianSupport ? asian(result) : result;
        }
        if (noPunct) {
            result = WESTERN_PUNCTUATION.matcher(result).replaceAll("");
            result = asianSupport ? ASIAN_PUNCTUATION.matcher(result).replaceAll("") : result;
        }
        return result;
    }

    private static String western(String text) {
        String line = text.replace("\n-", "")
                .replace("\n", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        line = PUNCTUATION.matcher(" " + line + " ").replaceAll(" $0 ");
        line = line.replace("'s ", " 's ");
        line = STOP_AFTER_NO_DIGIT.matcher(line).replaceAll("$1 $2 ");
        line = STOP_BEFORE_NO_DIGIT.matcher(line).replaceAll(" $1 $2");
        return DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
    }

    private static String asian(String text) {
        String apart = SINGLE_CHARACTERS.matcher(text).replaceAll(" $0 ");
        return ASIAN_PUNCTUATION.matcher(apart).replaceAll(" $0 ");
    }
}
