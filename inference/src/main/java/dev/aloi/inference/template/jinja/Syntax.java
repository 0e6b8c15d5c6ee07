package dev.aloi.inference.template.jinja;

/**
 * How blanks around tags are read.
 *
 * @param trimBlocks the newline after a block goes
 * @param lstripBlocks so do the blanks before a block that starts its line
 */
public record Syntax(boolean trimBlocks, boolean lstripBlocks) {
    /** As transformers' apply_chat_template. */
    public static final Syntax CHAT = new Syntax(true, true);
}
