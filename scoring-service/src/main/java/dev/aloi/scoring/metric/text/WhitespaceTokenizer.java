package dev.aloi.scoring.metric.text;

/** Python's str.split(). */
public enum WhitespaceTokenizer implements Tokenizer {
    INSTANCE;

    @Override
    public Tokens tokenize(String text) {
        Tokens.Builder tokens = new Tokens.Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (PythonText.isSpace(text.charAt(i))) {
                tokens.endToken();
            } else {
                tokens.append(text.charAt(i));
            }
        }
        return tokens.build();
    }
}
