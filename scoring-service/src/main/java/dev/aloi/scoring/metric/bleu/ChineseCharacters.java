package dev.aloi.scoring.metric.bleu;

/** Those that sacreBLEU's tokenizer zh takes for Chinese. */
final class ChineseCharacters {
    /**
     * First and last, in pairs. The first two are no characters of Chinese: sacreBLEU writes U+20000 to U+2A6D6 and U+2F800
     * to U+2FA1D as four digits and one more character, and Python compares strings.
     */
    private static final char[] RANGES = {
        '\u2001', '\u2a6d',
        '\u2f81', '\u2fa1',
        '\u3400', '\u4db5',
        '\u4e00', '\u9fbb',
        '\uf900', '\ufa2d',
        '\ufa30', '\ufa6a',
        '\ufa70', '\ufad9',
        '\uff00', '\uffef',
        '\u2e80', '\u2eff',
        '\u3000', '\u303f',
        '\u31c0', '\u31ef',
        '\u2f00', '\u2fdf',
        '\u2ff0', '\u2fff',
        '\u3100', '\u312f',
        '\u31a0', '\u31bf',
        '\ufe10', '\ufe1f',
        '\ufe30', '\ufe4f',
        '\u2600', '\u27bf',
        '\u3200', '\u33ff'
    };

    private ChineseCharacters() {}

    static boolean contains(char c) {
        if (c <= '\u2000') {
            return false;
        }
        for (int i = 0; i < RANGES.length; i += 2) {
            if (c >= RANGES[i] && c <= RANGES[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
